import { describe, expect, it, onTestFinished } from 'vitest'
import { openBook } from '../../../electron/db/open-book.ts'
import { changeSettings, getSettings } from '../../../electron/settings/settings.service.ts'
import { DEFAULT_SETTINGS } from '../../../shared/contract/app.contract.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function openSettings() {
  const book = await openBook(temporaryFolder())
  onTestFinished(() => book.close())
  return book
}

describe('settings', () => {
  it('begin with their defaults', async () => {
    expect(getSettings((await openSettings()).read)).toEqual(DEFAULT_SETTINGS)
  })

  it('change one by one, and stay', async () => {
    const { write, read } = await openSettings()
    await write(async (connection) => changeSettings(connection, { theme: 'dark', lastContactId: 7 }))
    const changed = await write(async (connection) => changeSettings(connection, { lastContactId: null }))
    expect(changed).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    expect(getSettings(read)).toEqual(changed)
  })

  it('leave out what this version does not know, and keep it for the one that does', async () => {
    const { write, read } = await openSettings()
    await write(async ({ prepare }) => {
      const insert = prepare('INSERT INTO setting (key, value) VALUES (?, ?)')
      insert.run('theme', '"sepia"')
      insert.run('density', 'not JSON')
      insert.run('isSidebarOpen', 'false')
      insert.run('rhythm', '30')
    })
    expect(getSettings(read)).toEqual({ ...DEFAULT_SETTINGS, isSidebarOpen: false })
    expect(read.prepare(`SELECT value FROM setting WHERE key = 'rhythm'`).pluck().get()).toBe('30')
  })
})
