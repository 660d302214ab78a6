import * as modules from 'node:module'
import type { CheckBackup } from '../backup/check-backup.ts'
import { startDailyBackup } from '../backup/daily-backup.ts'
import { keepFirstSigns } from '../contacts/first-signs.ts'
import { startDailyPurge } from '../contacts/purge-old.service.ts'
import { renewPeopleAtStart } from '../contacts/renew-search.ts'
import type { Book } from '../db/book.ts'
import { sweepFiles } from '../files/files.service.ts'
import { forgetPeople } from '../history/forget-people.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import type { LongWork } from '../ipc/long-work.ts'
import { followTouch } from '../keep-in-touch/follow-touch.ts'
import { systemClock as clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import { getSettings } from '../settings/settings.service.ts'
import { sortNamesAtStart } from '../settings/sort-names-at-start.ts'
import { indexEntriesAtStart } from '../timeline/index-entries.ts'
import { place } from './handlers/parts.ts'
import { createReminding } from './reminding.ts'

type Needs = {
  readonly book: Book
  readonly checkBackup: CheckBackup
  readonly broadcast: Broadcast
  readonly logger: Logger
  readonly longWork: LongWork
  readonly open: Parameters<typeof createReminding>[1]['open']
}

/** What runs without being asked for, from the opening of the book to its end. */
export function createBackground({ book, checkBackup, broadcast, logger, longWork, open }: Needs) {
  const reporter = (sentence: string) => (error: unknown) => logger.error(sentence, error)
  const touch = followTouch(book, place, reporter('Keeping in touch could not be computed'))
  const reminding = createReminding(book, { clock, open, report: reporter('A reminder failed') })
  let isOver = false
  let reminders: ReturnType<typeof reminding.start> | undefined
  let firstSigns: ReturnType<typeof keepFirstSigns> | undefined
  const daily = startDailyBackup(book, clock, {
    check: checkBackup,
    onMade: (at) => broadcast('backups.made', { at }),
    report: reporter('The daily backup failed'),
  })
  const stopPurge = startDailyPurge(book, clock, {
    isWanted: () => getSettings(book.read).isTrashEmptied,
    forget: forgetPeople,
    report: reporter('The trash could not be looked after'),
  })
  // What leaves the book for good takes its files along, as soon as that is in the book.
  const sweep = () => void sweepFiles(book, clock()).catch(reporter('Files that nobody needs could not be removed'))
  const endSweep = book.subscribe((event) => void (event === 'timeline.changed' && sweep()))
  return {
    reminderHandlers: reminding.handlers,
    /** Not before the window can be sent somewhere by a click on a reminder. */
    async startWhatCanWait(): Promise<void> {
      if (isOver) return
      reminders = reminding.start()
      sweep()
      if ('flushCompileCache' in modules) modules.flushCompileCache()
      await indexEntriesAtStart(book, () => isOver).catch(reporter('Entries could not be taken into the search'))
      if (isOver) return
      await renewPeopleAtStart(book, () => isOver).catch(reporter('People could not be taken into the search anew'))
      if (isOver) return
      await sortNamesAtStart(book, longWork.run).catch(reporter('The names could not be sorted anew'))
      if (!isOver) firstSigns = keepFirstSigns(book, reporter('The first letters could not be looked up'))
    },
    followSettings(): void {
      reminders?.look()
      void touch.settle()
    },
    stop(): void {
      isOver = true
      daily.stop()
      touch.stop()
      endSweep()
      stopPurge()
      firstSigns?.stop()
      longWork.cancel()
      void reminders?.stop()
    },
  }
}
