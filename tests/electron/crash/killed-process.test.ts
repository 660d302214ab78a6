import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBackups } from '../../../electron/backup/backup-files.ts'
import { checkBackup } from '../../../electron/backup/check-backup.ts'
import { doctorCommand } from '../../../electron/cli/doctor.ts'
import { processIo } from '../../../electron/cli/process-io.ts'
import type { Book } from '../../../electron/db/book.ts'
import { generate } from '../../bench/generate-cards.ts'
import { seededRandom } from '../../support/mutate-bytes.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** 1,000 by `KITH_CRASHES=1000`; the tests of every day make do with fewer. */
const CRASHES = Number(process.env.KITH_CRASHES ?? 50)
/** Crashes of one book after another: each start finds what the last one left. */
const ON_ONE_BOOK = 10
const LONGEST_LIFE = 250
const CHILD = new URL('../../support/crash-child.ts', import.meta.url).pathname

/** Runs the child until it is killed, at a random moment after it opened the book. The lines that it wrote whole. */
function runAndKill(folder: string, cards: string, seed: number, life: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder, cards, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stderr.on('data', (data) => (err += data))
  child.stdout.on('data', (data) => {
    if (out === '') setTimeout(() => child.kill('SIGKILL'), life)
    out += data
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
      else reject(new Error(`The child ended by itself: ${err}`))
    })
  })
}

const io = processIo(new URL('file:///none'))

async function doctor(book: Book): Promise<unknown> {
  return (await doctorCommand.run({ book, io, values: {}, positionals: [] })).json
}

const numbers = (book: Book, sql: string) => book.read.prepare(sql).pluck().all() as number[]

describe('a book whose process is killed', () => {
  it.each(Array.from({ length: Math.ceil(CRASHES / ON_ONE_BOOK) }, (_, round) => [round + 1]))(
    'is sound and has every acknowledged command whole, and no half of any other (book %i)',
    async (round) => {
      const folder = temporaryFolder()
      const cards = join(folder, 'cards.vcf')
      writeFileSync(cards, generate({ count: 400, seed: round, dialect: 'mixed', photos: 0.05, odd: 0.02 }))
      const random = seededRandom(20_260_611 + round)
      let survived = 0
      for (let crash = 0; crash < ON_ONE_BOOK; crash++) {
        const lines = await runAndKill(folder, cards, round * 1_000 + crash, random(LONGEST_LIFE))
        const [acknowledged = 0, undoable = 0] = (lines.slice(1).at(-1) ?? '').split(' ').map(Number)
        const book = await openTestBook({ folder: join(folder, 'book') })
        expect(await doctor(book)).toMatchObject({ ok: true })
        const last = numbers(book, 'SELECT coalesce(max(id), 0) FROM command')[0] ?? 0
        expect(last).toBeGreaterThanOrEqual(acknowledged)
        // At most the one command that was under way when it was killed.
        expect(last - Math.max(acknowledged, 0)).toBeLessThanOrEqual(lines.length > 1 ? 1 : last)
        if (last === acknowledged && undoable > 0) {
          expect(
            numbers(book, `SELECT id FROM command WHERE state = 'done' AND reverts IS NULL ORDER BY id DESC LIMIT 1`),
          ).toEqual([undoable])
        }
        const broken = `SELECT command.id FROM command WHERE contact_count <>
          (SELECT count(DISTINCT contact_id) FROM change WHERE command_id = command.id)`
        expect(numbers(book, broken)).toEqual([])
        await book.close()
        survived = last
      }
      // The kills fell into work, not before it.
      expect(survived).toBeGreaterThan(ON_ONE_BOOK)
      for (const { file } of findBackups(join(folder, 'book')))
        expect(checkBackup(file).contacts).toBeGreaterThanOrEqual(0)
    },
    600_000,
  )
})
