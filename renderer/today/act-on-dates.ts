import type { TodayDate } from '../../shared/contract/today.contract.ts'
import { invoke } from '../api/kith.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'

/** Nothing more is said of a birthday or an anniversary until it comes round again. */
export const dismissDate = ({ person, kind, occursOn }: TodayDate): Promise<boolean> =>
  actAtOnce({ name: 'keepInTouch.dismissDate', subject: person.name }, () =>
    invoke('keepInTouch.dismissDate', { id: person.id, kind, occursOn }),
  )
