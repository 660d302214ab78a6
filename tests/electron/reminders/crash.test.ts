import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../../electron/db/book.ts'
import { readInbox } from '../../../electron/reminders/inbox.service.ts'
import { openNotebook } from '../../../electron/reminders/notebook.ts'
import { dueAt, fakeDesktop, fakeSource, remindIn } from '../../support/fake-reminders.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { seededRandom } from '../../support/mutate-bytes.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const never = new Promise<never>(() => {})

/** A book of a process that ends at the step with this number: from there on nothing of it is done any more. */
function dyingAt(book: Book, desktop: ReturnType<typeof fakeDesktop>, last: number) {
  let step = 0
  const isAlive = () => step++ < last
  const write: Book['write'] = (work) => (isAlive() ? book.write(work) : never)
  const show = (...args: Parameters<typeof desktop.notifier.show>) =>
    isAlive() ? desktop.notifier.show(...args) : never
  return { book: { ...book, write }, desktop: { notifier: { show } }, isDead: () => step > last }
}

describe('a reminder whose process ends', () => {
  // The steps: claim, mark as showing, show, record.
  it.each([
    [0, 'before it is claimed'],
    [1, 'once it is claimed'],
    [3, 'once it is shown'],
    [4, 'once that is recorded'],
  ])('at step %i, %s, is shown exactly once', async (step) => {
    const [book, world, desktop] = [await openTestBook(), fakeWorld('2026-06-10T08:00:00Z'), undefined]
    const seen = fakeDesktop(world.clock)
    const sources = [fakeSource([dueAt(1, '2026-06-10T09:00:00Z')]).source]
    await remindIn(book, { world, sources, desktop: desktop ?? seen }).end()
    world.sleep(2)
    const dying = dyingAt(book, seen, step)
    remindIn(dying.book, { world, sources, desktop: dying.desktop })
    await world.settle()
    expect(dying.isDead()).toBe(step < 4)
    world.end()
    const again = remindIn(book, { world, sources, desktop: seen })
    await world.pass(60_000)
    expect(seen.shown).toHaveLength(1)
    expect(readInbox(book.read, again.context).items).toHaveLength(1)
  })

  it('in the very moment between the mark and the desktop stands in the inbox as missed', async () => {
    const [book, world] = [await openTestBook(), fakeWorld('2026-06-10T08:00:00Z')]
    const seen = fakeDesktop(world.clock)
    const sources = [fakeSource([dueAt(1, '2026-06-10T09:00:00Z')]).source]
    await remindIn(book, { world, sources, desktop: seen }).end()
    world.sleep(2)
    const dying = dyingAt(book, seen, 2)
    remindIn(dying.book, { world, sources, desktop: dying.desktop })
    await world.settle()
    world.end()
    const again = remindIn(book, { world, sources, desktop: seen })
    await world.pass(60_000)
    expect(seen.shown).toEqual([])
    expect(readInbox(book.read, again.context)).toMatchObject({ unseen: 1, items: [{ state: 'missed' }] })
  })
})

describe('a reminder that was shown while a long command held the book', () => {
  it.each([
    ['showing', 'the desktop has not answered', 0, 'missed'],
    ['shown', 'the book knows of it', 0, 'shown'],
    ['failed', 'it is shown after all', 1, 'shown'],
  ] as const)('and noted as %s when the process ended, before %s', async (is, _, times, state) => {
    const [book, world] = [await openTestBook(), fakeWorld('2026-06-10T08:00:00Z')]
    const seen = fakeDesktop(world.clock)
    const due = dueAt(1, '2026-06-10T09:00:00Z')
    const sources = [fakeSource([due]).source]
    await remindIn(book, { world, sources, desktop: seen }).end()
    await world.passUntil('2026-06-10T09:00:10Z')
    openNotebook(book.folder).note([{ ...due, isLate: false, is, at: world.clock() }])
    // The next mark was being written when the process was killed.
    appendFileSync(join(book.folder, 'reminders-shown.jsonl'), '{"key":"task:1","occ')
    const again = remindIn(book, { world, sources, desktop: seen })
    await world.pass(60_000)
    expect(seen.shown).toHaveLength(times)
    expect(readInbox(book.read, again.context).items).toMatchObject([{ state }])
    expect(openNotebook(book.folder).isEmpty()).toBe(true)
  })
})

const CHILD = new URL('../../support/reminder-child.ts', import.meta.url).pathname
const CRASHES = Number(process.env.KITH_CRASHES ?? 10)
/** So many reminders, one every so many milliseconds: more than can be shown before the last crash. */
const [COUNT, EVERY] = [1_500, 3]

/** Runs the child, and kills it so many milliseconds after it began, or lets it come to its end. */
function runChild(folder: string, start: number, life: number | null): Promise<void> {
  const child = spawn(process.execPath, [CHILD, folder, String(start), String(COUNT), String(EVERY)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (data) => (errors += data))
  child.stdout.once('data', () => life !== null && setTimeout(() => child.kill('SIGKILL'), life))
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve() : reject(new Error(`the child ended by itself: ${errors}`)),
    )
  })
}

describe('reminders whose process is killed', () => {
  it('again and again are each shown once, or stand in the inbox as missed', async () => {
    const folder = temporaryFolder()
    const random = seededRandom(20_260_611)
    const start = Date.now() + 500
    for (let crash = 0; crash < CRASHES; crash++) await runChild(folder, start, 20 + random(250))
    await runChild(folder, start, null)
    const log = join(folder, 'shown.log')
    expect(existsSync(log)).toBe(true)
    const shown = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => line.split(' '))
    const book = await openTestBook({ folder: join(folder, 'book') })
    const rows = book.read.prepare('SELECT source_key AS key, state, told_at AS at FROM reminder').all() as {
      key: string
      state: string
      at: number | null
    }[]
    expect(rows).toHaveLength(COUNT)
    // Twice is never; and what was not shown for sure is neither lost nor silent.
    expect(new Set(shown).size).toBe(shown.length)
    const told = new Set(shown)
    const untold = rows.filter(({ key }) => !told.has(key))
    expect(untold.filter(({ state, at }) => state !== 'missed' || at !== null)).toEqual([])
    // The kills fell into the work, not beside it.
    expect(shown.length).toBeGreaterThan(COUNT / 2)
  }, 300_000)
})

const KILLED = new URL('../../support/killed-reminder.ts', import.meta.url).pathname

/** Runs a process that reminds of one thing due at `due`, at this time; it ends by itself or by SIGKILL. */
function runOnce(folder: string, now: number, due: number, end: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [KILLED, folder, String(now), String(due), end], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (data) => (errors += data))
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(signal) : reject(new Error(`the child ended by itself: ${errors}`)),
    )
  })
}

describe('a reminder whose process is killed for real', () => {
  it.each([
    ['write 1', 'once it is claimed', 1, 'shown'],
    ['write 2', 'once it is marked', 0, 'missed'],
    ['asked', 'when the desktop is asked', 0, 'missed'],
    ['shown', 'before the desktop has answered', 1, 'missed'],
    ['write 3', 'once the answer is recorded', 1, 'shown'],
    ['held:asked', 'once it is noted beside a book that is held', 0, 'missed'],
    ['held:shown', 'before that is answered', 1, 'missed'],
    ['held:answered', 'once the answer is noted', 1, 'shown'],
    ['held:write 1', 'once the book has taken the note over', 1, 'shown'],
    ['claimed:asked', 'once it is noted beside a book that was held after the claim', 0, 'missed'],
    ['claimed:shown', 'before that is answered', 1, 'missed'],
    ['claimed:answered', 'once the answer is noted', 1, 'shown'],
    ['claimed:write 2', 'once the book has taken that note over', 1, 'shown'],
  ])(
    'at “%s”, %s, is never shown twice, nor lost',
    async (end, _, times, state) => {
      const folder = temporaryFolder()
      const start = Date.parse('2026-06-10T08:00:00Z')
      const [due, now] = [start + 60_000, start + 65_000]
      expect(await runOnce(folder, start, due, '')).toBeNull()
      expect(await runOnce(folder, now, due, end)).toBe('SIGKILL')
      expect(await runOnce(folder, now + 10_000, due, '')).toBeNull()
      const shown = readFileSync(join(folder, 'shown.log'), 'utf8')
      expect(shown).toBe('shown\n'.repeat(times))
      const book = await openTestBook({ folder: join(folder, 'book') })
      expect(book.read.prepare('SELECT state FROM reminder').pluck().all()).toEqual([state])
      expect(openNotebook(book.folder).isEmpty()).toBe(true)
    },
    60_000,
  )
})
