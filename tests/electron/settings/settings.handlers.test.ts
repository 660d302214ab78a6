import { describe, expect, it, onTestFinished } from 'vitest'
import { contactsHandlers } from '../../../electron/contacts/contacts.handlers.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { hearWork, type Report } from '../../../electron/db/report-work.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { settingsHandlers } from '../../../electron/settings/settings.handlers.ts'
import { appContract, DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/app.contract.ts'
import { contactsContract } from '../../../shared/contract/contacts.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const contract = {
  ...contactsContract,
  'app.info': appContract['app.info'],
  'settings.set': appContract['settings.set'],
}
const sender = { windowId: 1, url: 'app://kith/index.html', isMainFrame: true }

async function openApp() {
  const book = await openBook(temporaryFolder())
  onTestFinished(() => book.close())
  const heard: Settings[] = []
  const ran: { report: Report; readonly told: number[][] } = { report: () => undefined, told: [] }
  const handlers = {
    ...contactsHandlers({ clock: () => 0, newUid: () => `urn:uuid:${crypto.randomUUID()}` }),
    ...settingsHandlers({
      book,
      version: '1.2.3',
      platform: 'linux',
      lastBackupAt: () => 7,
      run: (write, work) => {
        hearWork(write, ran.report)
        return work()
      },
      onChanged: (settings) => heard.push(settings),
    }),
  }
  const route = createRouter({ book, contract, handlers, trusts: () => true })
  return { book, heard, ran, ask: (channel: keyof typeof contract, input: unknown) => route(sender, channel, input) }
}

describe('app.info', () => {
  it('says where the book is, who is in it, and how the window is to look', async () => {
    const { ask, book } = await openApp()
    await ask('contacts.create', { fields: { formattedName: 'Ada', isFavorite: true } })
    await ask('contacts.create', { fields: { formattedName: 'Ben' } })
    await ask('contacts.delete', { ids: [2] })
    expect(await ask('app.info', {})).toEqual({
      ok: true,
      value: {
        version: '1.2.3',
        platform: 'linux',
        bookFolder: book.folder,
        contacts: 1,
        trash: 1,
        favorites: 1,
        settings: DEFAULT_SETTINGS,
        sortLocale: 'en',
        lastBackupAt: 7,
        damagedBook: null,
      },
    })
  })
})

describe('settings.set', () => {
  it('changes what it is given, answers with all, and tells the application', async () => {
    const { ask, heard } = await openApp()
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
    expect(await ask('settings.set', { theme: 'dark' })).toEqual({ ok: true, value: settings })
    expect(heard).toEqual([settings])
    expect(await ask('app.info', {})).toMatchObject({ value: { settings } })
  })

  it('is no step that undo would take back', async () => {
    const { ask, book } = await openApp()
    await ask('settings.set', { density: 'compact' })
    expect(book.read.prepare('SELECT count(*) FROM command').pluck().get()).toBe(0)
  })

  it('tells how far the sorting of names is, and changes nothing when that is stopped', async () => {
    const { ask, book, ran } = await openApp()
    await ask('contacts.create', { fields: { formattedName: 'Åke' } })
    const stop = () => {
      throw new KithError('work.cancelled')
    }
    ran.report = stop
    expect(await ask('settings.set', { sortLocale: 'sv' })).toMatchObject({
      ok: false,
      error: { code: 'work.cancelled' },
    })
    expect(await ask('app.info', {})).toMatchObject({ value: { settings: { sortLocale: '' } } })
    ran.report = (done, total) => ran.told.push([done, total])
    expect(await ask('settings.set', { sortLocale: 'sv' })).toMatchObject({ ok: true })
    expect(ran.told).toEqual([[1, 1]])
    expect(await ask('app.info', {})).toMatchObject({ value: { sortLocale: 'sv', settings: { sortLocale: 'sv' } } })
    expect(book.read.prepare('SELECT section FROM contact').pluck().get()).toBe('Å')
  })
})
