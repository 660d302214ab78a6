import { randomUUID } from 'node:crypto'
import type { Settings } from '../../../shared/contract/app.contract.ts'
import { systemZone } from '../../../shared/domain/civil-time.ts'
import type { CheckBackup } from '../../backup/check-backup.ts'
import type { Book } from '../../db/book.ts'
import type { Broadcast } from '../../ipc/broadcast.ts'
import type { LongWork } from '../../ipc/long-work.ts'
import { type TouchPlace, touchRulesFrom } from '../../keep-in-touch/place.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Logger } from '../../platform/logger.ts'
import { getSettings } from '../../settings/settings.service.ts'

/** What the features are put together from. */
export type Parts = {
  readonly book: Book
  readonly broadcast: Broadcast
  readonly logger: Logger
  readonly longWork: LongWork
  /** The script of the thread that reads files. */
  readonly worker: URL
  readonly checkBackup: CheckBackup
  readonly takeOpened: () => readonly string[] | null
  readonly onSettings: (settings: Settings) => void
}

/** When and where keeping in touch is reckoned. */
export const place: TouchPlace = {
  clock: systemClock,
  zone: systemZone,
  rules: (read) => touchRulesFrom(getSettings(read)),
}

export const newUid = () => `urn:uuid:${randomUUID()}`
