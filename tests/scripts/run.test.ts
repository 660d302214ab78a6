import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'run.mjs')

type Output = { readonly code: number | string | null | undefined; readonly stdout: string; readonly stderr: string }

function run(args: readonly string[], cwd: string): Promise<Output> {
  const env = { ...process.env, INIT_CWD: cwd }
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    )
  })
}

describe('npm run kith', () => {
  it('prints what the command prints and nothing else', async () => {
    const { code, stdout, stderr } = await run(['kith', '--book', 'mine', 'stats', '--json'], temporaryFolder())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ contacts: 0 })
  })

  it('looks for files where it was called', async () => {
    const folder = temporaryFolder()
    await run(['kith', '--book', 'mine', 'stats'], folder)
    expect(existsSync(join(folder, 'mine', 'kith.sqlite'))).toBe(true)
  })

  it('passes the exit code on', async () => {
    expect(await run(['kith', 'no-such-command'], temporaryFolder())).toMatchObject({ code: 2 })
  })
})

describe('the commands', () => {
  it('names those there are when asked for another', async () => {
    const { code, stderr } = await run(['dance'], temporaryFolder())
    expect(code).toBe(1)
    expect(stderr).toContain('There is no command "dance": start, dev, test')
  })
})
