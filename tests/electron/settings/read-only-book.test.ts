import { describe, expect, it } from 'vitest'
import { settingsHandlers } from '../../../electron/settings/settings.handlers.ts'
import { DEFAULT_SETTINGS } from '../../../shared/contract/app.contract.ts'
import { openTestBook } from '../../support/open-test-book.ts'

describe('the settings of a book that is only looked at', () => {
  it('hold for the window, and are not kept', async () => {
    const { folder, close } = await openTestBook()
    await close()
    const book = await openTestBook({ folder, isReadOnly: true })
    const heard: unknown[] = []
    const handlers = settingsHandlers({
      book,
      version: '1.2.3',
      platform: 'linux',
      lastBackupAt: () => null,
      onChanged: (settings) => heard.push(settings),
    })
    const dark = { ...DEFAULT_SETTINGS, theme: 'dark' }
    expect(await handlers['settings.set']({ theme: 'dark' }, { windowId: 1 })).toEqual(dark)
    expect(heard).toEqual([dark])
    expect(handlers['app.info']({}, book.read)).toMatchObject({ settings: DEFAULT_SETTINGS })
  })
})
