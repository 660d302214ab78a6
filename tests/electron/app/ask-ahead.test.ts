import { describe, expect, it, onTestFinished } from 'vitest'
import { askAhead } from '../../../electron/app/ask-ahead.ts'
import { contactsHandlers } from '../../../electron/contacts/contacts.handlers.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { settingsHandlers } from '../../../electron/settings/settings.handlers.ts'
import { tagsHandlers } from '../../../electron/tags/tags.handlers.ts'
import { appContract } from '../../../shared/contract/app.contract.ts'
import { contactsContract } from '../../../shared/contract/contacts.contract.ts'
import type { Result } from '../../../shared/contract/result.ts'
import { tagsContract } from '../../../shared/contract/tags.contract.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const contract = {
  ...contactsContract,
  ...tagsContract,
  'app.info': appContract['app.info'],
  'settings.set': appContract['settings.set'],
}

async function openApp() {
  const book = await openBook(temporaryFolder())
  onTestFinished(() => book.close())
  const handlers = {
    ...contactsHandlers({ clock: () => 0, newUid: () => `urn:uuid:${crypto.randomUUID()}` }),
    ...tagsHandlers({ clock: () => 0, followers: [] }),
    ...settingsHandlers({
      book,
      version: '1.2.3',
      platform: 'linux',
      lastBackupAt: () => null,
      onChanged: () => undefined,
    }),
  }
  const route = createRouter({ book, contract, handlers, trusts: () => true })
  const asked: [channel: string, input: unknown, answer: Result<unknown>][] = []
  const ask = async (channel: string, input: unknown) => {
    const answer = await route({ windowId: 0, url: 'app://kith/index.html', isMainFrame: true }, channel, input)
    asked.push([channel, input, answer])
    return answer
  }
  return { ask, asked }
}

describe('askAhead', () => {
  it('asks for the list as it was sorted last, and for whoever was open', async () => {
    const { ask, asked } = await openApp()
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    await ask('contacts.create', { fields: { formattedName: 'Bo' } })
    await ask('settings.set', { listSort: 'added', lastContactId: 2 })
    asked.length = 0
    await askAhead(ask)
    const scope = { view: 'all', tag: null, text: '', sort: 'added' }
    expect(asked.map(([channel, input]) => [channel, input])).toEqual([
      ['app.info', {}],
      ['contacts.list', { scope, offset: 0, limit: 100 }],
      ['contacts.sections', { scope }],
      ['tags.list', {}],
      ['contacts.get', { id: 2 }],
      ['contacts.position', { scope, id: 2 }],
    ])
    expect(asked.filter(([, , { ok }]) => !ok)).toEqual([])
  })

  it('asks for the first of the list where nobody was open, and for nobody in an empty book', async () => {
    const { ask, asked } = await openApp()
    await askAhead(ask)
    expect(asked.map(([channel]) => channel)).not.toContain('contacts.get')
    await ask('contacts.create', { fields: { formattedName: 'Bo' } })
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    await askAhead(ask)
    expect(asked.find(([channel]) => channel === 'contacts.get')?.[1]).toEqual({ id: 2 })
  })

  it('leaves it at whoever was open being gone', async () => {
    const { ask, asked } = await openApp()
    await ask('settings.set', { lastContactId: 7 })
    await askAhead(ask)
    expect(asked.find(([channel]) => channel === 'contacts.get')?.[2]).toMatchObject({
      ok: false,
      error: { code: 'contact.notFound' },
    })
  })
})
