import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBackups } from '../../../electron/backup/backup-files.ts'
import { checkBackup } from '../../../electron/backup/check-backup.ts'
import { doctorCommand } from '../../../electron/cli/doctor.ts'
import { processIo } from '../../../electron/cli/process-io.ts'
import type { Book } from '../../../electron/db/book.ts'
import { redoLast, undoOne } from '../../../electron/history/history.service.ts'
import { generate } from '../../bench/generate-cards.ts'
import { type BookState, bookState } from '../../support/content-digest.ts'
import type { Said } from '../../support/crash-child.ts'
import { seededRandom } from '../../support/mutate-bytes.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** 1,000 by `KITH_CRASHES=1000`; the tests of every day make do with fewer. */
const CRASHES = Number(process.env.KITH_CRASHES ?? 50)
/** Another one tries other moments. */
const SEED = Number(process.env.KITH_CRASH_SEED ?? 20_260_611)
/** Crashes of one book after another: each start finds what the last one left. */
const ON_ONE_BOOK = 10
/** Milliseconds from the moment a process is ripe for its kill. */
const LONGEST_WAIT = { opening: 40, working: 120 }
const CHILD = new URL('../../support/crash-child.ts', import.meta.url).pathname

/**
 * When a process is killed: after it said that it opens the book, or after it was told so many times that a work is
 * done, and then some time; `inside` kills itself in the midst of a transaction. Counts of works, and not the clock,
 * decide how much was acknowledged, so that a busy machine does as much as an idle one.
 */
type Life = { readonly works: number; readonly wait: number; readonly inside: boolean }

/** Every fourth dies while it opens the book, the last of a book from the inside, the others at work. */
function drawLife(random: (below: number) => number, crash: number): Life {
  const works = 1 + random(5)
  if (crash === ON_ONE_BOOK - 1) return { works, wait: 0, inside: true }
  if (crash % 4 === 1) return { works: 0, wait: random(LONGEST_WAIT.opening), inside: false }
  return { works, wait: random(LONGEST_WAIT.working), inside: false }
}

/** Runs the child until it is killed. What it said. */
function runAndKill(folder: string, files: readonly string[], seed: number, life: Life): Promise<Said[]> {
  const inside = life.inside ? life.works : 0
  const child = spawn(process.execPath, [CHILD, folder, String(seed), String(inside), ...files], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err, ripe] = ['', '', false]
  child.stderr.on('data', (data) => (err += data))
  child.stdout.on('data', (data) => {
    out += data
    if (ripe || life.inside || worksIn(parseSaid(out)) < life.works) return
    ripe = true
    setTimeout(() => child.kill('SIGKILL'), life.wait)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(parseSaid(out))
      else reject(new Error(`The child ended by itself: ${err}`))
    })
  })
}

/** Line by line; the last may be cut off. */
const parseSaid = (out: string): Said[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
/** Works acknowledged: each is announced first. */
const worksIn = (said: readonly Said[]) =>
  said.filter(({ is }, index) => is === 'done' && said[index - 1]?.is === 'about').length

const io = processIo(new URL('file:///none'))
const clock = () => Date.now()

async function doctor(book: Book): Promise<unknown> {
  return (await doctorCommand.run({ book, io, values: {}, positionals: [] })).json
}

/** Takes back the last command, which is a step, an undo or a redo: of a redo the step that was done again. */
async function takeBackLast(book: Book): Promise<void> {
  const { id, origin, redone } = book.read
    .prepare(`SELECT command.id, command.origin, undo.reverts AS redone
      FROM command LEFT JOIN command AS undo ON undo.id = command.reverts ORDER BY command.id DESC LIMIT 1`)
    .get() as { id: number; origin: string; redone: number | null }
  await book.write((write) => (origin === 'undo' ? redoLast(write, clock) : undoOne(write, redone ?? id, clock)))
}

/**
 * The book stands where the last acknowledgement left it, or where what was under way was to lead, whole. A command
 * that was not acknowledged is taken back: what then is there is what was there before, to the last byte.
 */
async function checkState(book: Book, before: BookState, said: readonly Said[]): Promise<void> {
  const acknowledged = said.findLast((line) => line.is === 'done')?.state ?? before
  const last = said.at(-1)
  const found = bookState(book.read)
  if (last?.is !== 'about') return expect(found).toEqual(acknowledged)
  // Deleting for good also takes steps out of the reach of undo: who is there, and the last step, say what was done.
  const { undo: _, ...whole } = found
  if (last.kind === 'other') {
    return expect([acknowledged, ...last.expected]).toContainEqual(expect.objectContaining(whole))
  }
  if (found.last === acknowledged.last) return expect(found).toEqual(acknowledged)
  // Nothing of a transaction that never came to its end.
  expect(last.work).not.toBe('dieInside')
  expect([last.work, found.last]).toEqual([last.work, acknowledged.last + 1])
  await takeBackLast(book)
  expect([last.work, bookState(book.read).digest]).toEqual([last.work, acknowledged.digest])
}

/** Every backup that is listed opens and is whole; one that was asked for and acknowledged is there. */
function checkBackups(book: Book, said: readonly Said[]): void {
  for (const { file } of findBackups(book.folder)) expect(checkBackup(file).file).toBe(file)
  const asked = said.flatMap((line) => (line.is === 'done' && line.backup?.includes('-manual') ? [line.backup] : []))
  for (const file of asked) expect([file, existsSync(file)]).toEqual([file, true])
}

describe('a book whose process is killed', () => {
  it.each(Array.from({ length: Math.ceil(CRASHES / ON_ONE_BOOK) }, (_, round) => [round + 1]))(
    'is sound and has every acknowledged command whole, and no half of any other (book %i)',
    async (round) => {
      const folder = temporaryFolder()
      // Past 2,000 cards the journal is moved into the book by another thread.
      const files = [300, 60, round % 10 === 5 ? 2_300 : 20].map((count, index) => {
        const path = join(folder, `cards-${index}.vcf`)
        const seed = round * 3 + index
        writeFileSync(path, generate({ count, seed, dialect: 'mixed', photos: 0.05, odd: 0.02 }))
        return path
      })
      const random = seededRandom(SEED + round)
      let before: BookState | undefined
      const found = { works: 0, unfinished: 0 }
      let asked = 0
      for (let crash = 0; crash < ON_ONE_BOOK; crash++) {
        const life = drawLife(random, crash)
        const said = await runAndKill(folder, files, random(1e9), life)
        const book = await openTestBook({ folder: join(folder, 'book') })
        expect(await doctor(book)).toMatchObject({ ok: true })
        await checkState(book, before ?? bookState(book.read), said)
        checkBackups(book, said)
        before = bookState(book.read)
        await book.close()
        asked += life.works
        found.works += worksIn(said)
        found.unfinished += said.at(-1)?.is === 'about' ? 1 : 0
      }
      // The kills fell into work, not beside it.
      expect(found.works).toBeGreaterThanOrEqual(Math.max(asked, 6))
      expect(found.unfinished).toBeGreaterThan(0)
    },
    600_000,
  )
})
