import type { Book } from '../../electron/db/book.ts'
import { readInbox } from '../../electron/reminders/inbox.service.ts'
import { dueAt, fakeDesktop, fakeSource, remindIn } from './fake-reminders.ts'
import { fakeWorld } from './fake-world.ts'
import { openTestBook } from './open-test-book.ts'

/** When the world of these tests begins. */
export const START = '2026-06-10T08:00:00Z'
type Settings = Parameters<typeof remindIn>[1]['settings']

/** A book with reminders of a fake source, on a fake desktop, in a world whose clock the test moves. */
export async function started(items = [dueAt(1, '2026-06-10T09:00:00Z')], settings: Settings = {}) {
  const [book, world, list] = [await openTestBook(), fakeWorld(START), fakeSource(items)]
  const desktop = fakeDesktop(world.clock)
  const parts = { world, desktop, sources: [list.source], settings }
  const kith = remindIn(book, parts)
  await world.settle()
  return { book, world, list, desktop, kith, again: () => remindIn(book, parts) }
}

/** What was shown. */
export const titles = ({ shown }: ReturnType<typeof fakeDesktop>) => shown.map(({ title }) => title)
/** What the inbox lists, and how it stands. */
export const states = (book: Book, kith: ReturnType<typeof remindIn>) =>
  readInbox(book.read, kith.context).items.map(({ title, state }) => [title, state])
