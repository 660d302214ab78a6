import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { useImport } from '../../../renderer/interchange/import-store.ts'
import { importFiles } from '../../../renderer/interchange/run-import.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { ImportSummary } from '../../../shared/contract/interchange.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, renderApp, settle, until } from '../../support/render-app.tsx'

const file = {
  file: '/home/ada/phone.vcf',
  format: 'vcard',
  records: { read: 238, created: 181, updated: 34, unchanged: 0, duplicate: 21, unreadable: 2 },
  properties: { read: 900, kept: 900, lost: 0 },
  warnings: [
    {
      code: 'vcard.badDate',
      line: 14,
      property: 'BDAY',
      text: '31 Feb 1984',
      contactId: 1 as ContactId,
      name: 'Oskar Blom',
    },
    { code: 'vcard.noName', line: 40, property: 'FN', text: '', contactId: null, name: '' },
  ],
  error: null,
} as const satisfies ImportSummary['files'][number]
const summary: ImportSummary = { importId: 7, files: [file], contacts: 593 }
const progress = {
  jobId: 1,
  file: '/home/ada/phone.vcf',
  cards: 143,
  bytesRead: 60,
  bytesTotal: 100,
  name: 'Oskar Blom',
  work: 'import',
  done: null,
} as const

/** A book with nobody in it, into which files go at once. */
const start = () => renderApp(createFakeBridge())
const text = () => document.body.textContent

describe('an import', () => {
  it('begins on the first day with a file that is dropped', async () => {
    const bridge = await renderApp(createFakeBridge())
    expect(text()).toContain('Bring your people')
    bridge.answer('imports.start', () => summary)
    await drop([new File([''], 'phone.vcf')])
    await settle(20)
    expect(bridge.requests).toContainEqual({
      channel: 'imports.start',
      input: { paths: ['/home/ada/phone.vcf'], tables: {} },
    })
    expect(byRole('heading', '215 cards imported')).toBeTruthy()
  })

  it('tells a dropped file that holds no cards from one that does', async () => {
    const bridge = await start()
    await drop([new File([''], 'holiday.jpg')])
    expect(text()).toContain('Kith imports .vcf, .csv, .ics and .zip files')
    expect(bridge.requests.some(({ channel }) => channel === 'imports.start')).toBe(false)
  })

  it('shows what became of the cards, and what is worth a look', async () => {
    const bridge = await start()
    bridge.answer('imports.start', () => summary)
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await settle()
    for (const said of ['181', 'Added', '34', 'Updated', '21', 'Duplicates', 'You now have 593 people.'])
      expect(text()).toContain(said)
    expect(text()).toContain('Line 14: “31 Feb 1984” is no date, so it was kept as text.')
    expect(text()).toContain('Undo removes the 181 added. The 34 updated become what they were.')
  })

  it('of which nobody came says that the text of its cards is kept, shows it, and can be undone', async () => {
    const bridge = await start()
    const records = { read: 1, created: 0, updated: 0, unchanged: 0, duplicate: 0, unreadable: 1 }
    const warning = { code: 'vcard.emptyCard', line: 3, property: '', text: '', contactId: null, name: '' } as const
    bridge.answer('imports.start', () => ({ ...summary, files: [{ ...file, records, warnings: [warning] }] }))
    bridge.answer('imports.cardText', () => 'BEGIN:VCARD')
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await settle()
    expect(byRole('heading', 'No card could be read')).toBeTruthy()
    expect(text()).toContain('is kept, and leaves with an export')
    expect(text()).toContain('Undo forgets the cards that could not be read.')
    await click(byRole('button', 'Show text'))
    await settle()
    const asked = { importId: 7, file: '/home/ada/phone.vcf', line: 3 }
    expect(bridge.requests).toContainEqual({ channel: 'imports.cardText', input: asked })
    expect(byRole('dialog', 'Card at line 3')?.textContent).toContain('BEGIN:VCARD')
  })

  it('is taken back from its page', async () => {
    const bridge = await start()
    bridge.answer('imports.start', () => summary)
    bridge.answer('imports.undo', () => ({
      command: { id: 3, name: 'interchange.import', at: 0, contacts: 215, subject: 'phone.vcf' },
      changes: 215,
      conflicts: [],
    }))
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await click(byRole('button', 'Undo import'))
    expect(bridge.requests).toContainEqual({ channel: 'imports.undo', input: { importId: 7 } })
    expect(text()).toContain('Took back the import of phone.vcf')
  })

  it('says how far it is, and can be cancelled', async () => {
    const bridge = await start()
    let fail: (problem: Error) => void = () => undefined
    bridge.answer('imports.start', () => new Promise((_, reject) => (fail = reject)))
    bridge.answer('imports.cancel', () => fail(new KithError('import.cancelled')))
    await act(async () => void importFiles(['/home/ada/phone.vcf']))
    await act(async () => bridge.tell('imports.progressed', progress))
    await settle(400)
    expect(text()).toContain('Importing phone.vcf')
    expect(text()).toContain('143 cards, Oskar Blom')
    expect(text()).toContain('60 %')
    await click(byRole('button', 'Cancel import'))
    await settle(20)
    expect(text()).toContain('The import was cancelled. The book is as it was.')
    expect(text()).not.toContain('Importing phone.vcf')
  })

  it('goes on when it is put away, and tells when it is done', async () => {
    const bridge = await renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Ada' })]))
    const counts = { all: 238, look: 2, new: 181, update: 34, duplicate: 21, skip: 2 }
    bridge.answer('imports.plan', ({ paths }) => ({
      planId: 4,
      paths,
      tables: {},
      files: [file],
      byteLength: 1_400_000,
      counts,
    }))
    let finish: (summary: ImportSummary) => void = () => undefined
    bridge.answer('imports.apply', () => new Promise<ImportSummary>((resolve) => (finish = resolve)))
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await settle()
    await click(byRole('button', /^Import 215 people/))
    await act(async () => bridge.tell('imports.progressed', { ...progress, done: { cards: 143, of: 238 } }))
    await settle(400)
    expect(text()).toContain('Importing 238 cards')
    expect(text()).toContain('143 of 238, Oskar Blom')
    await click(byRole('button', 'Hide'))
    expect(byRole('button', 'Importing, 60 %')).toBeTruthy()
    await act(async () => finish(summary))
    await settle()
    expect(text()).toContain('Imported 215 people from phone.vcf')
    await click(byRole('button', 'Show'))
    expect(byRole('heading', '215 cards imported')).toBeTruthy()
    expect(text()).toContain('238 cards read, 900 properties, 0 lost')
  })

  it('that is over is not taken for running when news of it come late', async () => {
    const bridge = await start()
    bridge.answer('imports.start', () => summary)
    bridge.answer('imports.state', () => ({ state: 'idle' }))
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await act(async () => bridge.tell('imports.progressed', progress))
    await settle(400)
    expect(byRole('heading', '215 cards imported')).toBeTruthy()
    expect(useImport.getState().isRunning).toBe(false)
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })

  it('that the window did not begin is in sight until it is over', async () => {
    const bridge = await start()
    let isOver = false
    bridge.answer('imports.state', () => (isOver ? { state: 'idle' } : { state: 'running', progress }))
    await act(async () => bridge.tell('imports.progressed', progress))
    await settle(400)
    expect(text()).toContain('Importing phone.vcf')
    isOver = true
    await until(() => document.querySelector('[role="dialog"]') === null)
    expect(useImport.getState().isRunning).toBe(false)
  })

  it('has files wait that are dropped meanwhile, and those whose turn it is after others went wrong', async () => {
    const bridge = await renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Ada' })]))
    const counts = { all: 1, look: 0, new: 1, update: 0, duplicate: 0, skip: 0 }
    bridge.answer('imports.plan', ({ paths }) => {
      if (paths.includes('/home/ada/bad.vcf')) throw new TypeError('no such thing')
      return { planId: 4, paths, tables: {}, files: [file], byteLength: 1, counts }
    })
    const imported = Promise.withResolvers<ImportSummary>()
    bridge.answer('imports.apply', () => imported.promise)
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await settle()
    await click(byRole('button', /^Import 1 person/))
    await drop([new File([''], 'bad.vcf')])
    await drop([new File([''], 'next.vcf')])
    const planned = () => bridge.requests.filter(({ channel }) => channel === 'imports.plan').map(({ input }) => input)
    expect(planned()).toHaveLength(1)
    await act(async () => imported.resolve(summary))
    await until(() => planned().length === 3)
    expect(planned().slice(1)).toMatchObject([{ paths: ['/home/ada/bad.vcf'] }, { paths: ['/home/ada/next.vcf'] }])
    await until(() => text()?.includes('Nothing is saved until you import.') ?? false)
  })

  it('begins as well with files opened on the desktop, before the window was there and after', async () => {
    const bridge = createFakeBridge()
    const opened = [['/home/ada/one.vcf'], ['/home/ada/two.vcf']]
    bridge.answer('imports.takeOpened', () => opened.shift() ?? null)
    bridge.answer('imports.start', () => summary)
    await renderApp(bridge)
    await settle(20)
    expect(byRole('heading', '215 cards imported')).toBeTruthy()
    await act(async () => bridge.tell('imports.opened', {}))
    await settle(20)
    const started = bridge.requests.filter(({ channel }) => channel === 'imports.start').map(({ input }) => input)
    expect(started).toEqual([
      { paths: ['/home/ada/one.vcf'], tables: {} },
      { paths: ['/home/ada/two.vcf'], tables: {} },
    ])
  })

  it('lists what could not be taken back', async () => {
    const bridge = await start()
    bridge.answer('imports.start', () => summary)
    bridge.answer('imports.undo', () => ({
      command: { id: 3, name: 'interchange.import', at: 0, contacts: 215, subject: 'phone.vcf' },
      changes: 214,
      conflicts: [{ contactId: 1, name: 'Ada Lind', field: 'phones' }],
    }))
    await act(() => importFiles(['/home/ada/phone.vcf']))
    await click(byRole('button', 'Undo import'))
    expect(text()).toContain('Undone, apart from what was changed since')
    expect(text()).toContain('Ada Lind phone numbers')
  })

  it('says why a file could not be used', async () => {
    const bridge = await start()
    const none = { read: 0, created: 0, updated: 0, unchanged: 0, duplicate: 0, unreadable: 0 }
    const error = { code: 'import.noCards', details: { file: 'list.vcf' } } as const
    bridge.answer('imports.start', () => ({
      importId: null,
      contacts: 1,
      files: [{ ...file, file: '/home/ada/list.vcf', records: none, warnings: [], error }],
    }))
    await act(() => importFiles(['/home/ada/list.vcf']))
    await settle()
    expect(byRole('heading', 'Nothing was imported')).toBeTruthy()
    expect(text()).toContain('list.vcf holds no cards.')
  })
})

async function drop(files: readonly File[]): Promise<void> {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { types: ['Files'], files },
  })
  await act(async () => void window.dispatchEvent(event))
  await settle()
}
