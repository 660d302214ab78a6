import type { TodayMeeting } from '../../shared/contract/today.contract.ts'
import type { ReadConnection } from '../db/book.ts'

/** A meeting with the keys of whom it is with. */
export type Meeting = Omit<TodayMeeting, 'people' | 'lastWords'> & { readonly contactIds: readonly number[] }

/** Where meetings come from: all that begin from one instant up to, but not at, another; in any order. */
export type MeetingSource = (read: Pick<ReadConnection, 'prepare'>, from: number, until: number) => readonly Meeting[]
