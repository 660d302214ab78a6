import { spawn } from 'node:child_process'
import { basename, dirname } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ONE_PERSON, PHONE_EXPORT } from '../support/journey-files.ts'
import { launchKith } from '../support/launch-kith.ts'

/** Starts Kith once more with the same folder of data, as a double click does. Resolves to its exit code. */
function startAgain(
  app: ElectronApplication,
  data: string,
  args: readonly string[],
  cwd: string,
): Promise<number | null> {
  const program = app.process().spawnfile
  const project = dirname(dirname(import.meta.dirname))
  const child = spawn(program, [project, '--no-sandbox', `--user-data-dir=${data}`, ...args], { cwd, stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

async function expectIngrid(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '1 card imported' }).waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('option', { name: 'Ingrid Solheim' }).waitFor()
}

describe('files opened from the desktop', () => {
  it('are imported at the start', async () => {
    const { page } = await launchKith({ args: [ONE_PERSON] })
    await expectIngrid(page)
  })

  it('go to the window that is open, from wherever they were named', async () => {
    const { app, page, data } = await launchKith({ args: [PHONE_EXPORT] })
    await page.getByRole('button', { name: 'People 25' }).waitFor()
    expect(await startAgain(app, data, [basename(ONE_PERSON)], dirname(ONE_PERSON))).toBe(0)
    await page.getByRole('heading', { name: 'Review 1 card' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'People 26' }).waitFor()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('that cannot be read are answered with a sentence', async () => {
    const { page } = await launchKith({ args: ['/nowhere/people.vcf'] })
    await page.getByText(/people\.vcf cannot be read/).waitFor()
  })

  it('bring a minimised window back', async () => {
    const { app, data } = await launchKith()
    const isMinimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    expect(await startAgain(app, data, [], '/')).toBe(0)
    await expect.poll(isMinimized).toBe(false)
  })

  it('come by macOS’s own event, too', async () => {
    const { app, page } = await launchKith()
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
    await app.evaluate(
      ({ app: kith }, path) => kith.emit('open-file', { preventDefault: () => undefined }, path),
      ONE_PERSON,
    )
    await expectIngrid(page)
  })
})
