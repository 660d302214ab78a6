import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBook } from '../../electron/db/open-book.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const electron: string = createRequire(import.meta.url)('electron')

/** Starts Kith where its book cannot be opened, and answers its dialogs until it ends. */
async function startAndAnswer(data: string, answers: readonly string[]) {
  const dialogs = join(root, 'tests', 'support', 'answer-dialogs.cjs')
  const args = ['-r', dialogs, root, '--no-sandbox', `--user-data-dir=${data}`]
  const child = spawn(electron, args, { env: { ...process.env, KITH_TEST_ANSWERS: answers.join(',') } })
  onTestFinished(() => void child.kill())
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  await once(child, 'close')
  const asked: { message: string; detail: string }[] = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  return { code: child.exitCode, asked, errors }
}

describe('a book that cannot be opened', () => {
  it('is explained in a sentence, in a dialog and in the terminal, without a stack trace', async () => {
    const data = temporaryFolder()
    writeFileSync(join(data, 'book'), 'a file where the folder should be')
    const { code, asked, errors } = await startAndAnswer(data, ['Try again', 'Quit'])
    const sentence = /The book .*kith\.sqlite cannot be opened: .*Check that the folder exists/
    expect(asked.map(({ message }) => message)).toEqual(Array(2).fill('Kith cannot open its book'))
    expect(asked[0]?.detail).toMatch(sentence)
    expect(errors).toMatch(sentence)
    expect(errors).not.toMatch(/^\s+at /m)
    expect(code).toBe(1)
  })

  it('is left alone when it belongs to another Kith', async () => {
    const data = temporaryFolder()
    const book = await openBook(join(data, 'book'))
    onTestFinished(() => book.close())
    const { asked } = await startAndAnswer(data, ['Quit'])
    expect(asked.map(({ detail }) => detail)).toEqual([expect.stringContaining('open in another Kith')])
  })

  it('is left alone when it is of another program', async () => {
    const data = temporaryFolder()
    mkdirSync(join(data, 'book'))
    const foreign = new Database(join(data, 'book', 'kith.sqlite'))
    foreign.exec('CREATE TABLE song (title TEXT)')
    foreign.close()
    const { asked } = await startAndAnswer(data, ['Quit'])
    expect(asked.map(({ detail }) => detail)).toEqual([expect.stringContaining('a database of another program')])
  })
})
