import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/contract/app.contract.ts'
import type { Backup } from '../../../shared/contract/backup.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle } from '../../support/render-app.tsx'

const text = () => document.body.textContent
const choice = (name: string) => {
  const labels = [...document.querySelectorAll('label')]
  const input = labels.find((label) => label.textContent === name)?.querySelector('input')
  if (!input) throw new Error(`No choice named ${name}`)
  return input
}
const start = () => renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Ada' })]))

async function openSettings() {
  const bridge = await start()
  await click(byRole('button', 'Settings'))
  return bridge
}

const backup = (at: number, reason: Backup['reason'], bytes = 14_200_000): Backup => ({
  file: `/book/backups/${at}.sqlite`,
  at,
  reason,
  bytes,
})

describe('the settings', () => {
  it('choose which entries count as having spoken, one at least', async () => {
    const bridge = await openSettings()
    const saved = () =>
      bridge.requests.map(({ input }) => input).filter((input) => Object.hasOwn(input as object, 'spokenKinds'))
    expect(byRole('button', 'Notes').getAttribute('aria-pressed')).toBe('false')
    await click(byRole('button', 'Notes'))
    await click(byRole('button', 'E-mails'))
    expect(saved()).toEqual([
      { spokenKinds: ['note', 'call', 'email', 'message', 'meeting'] },
      { spokenKinds: ['note', 'call', 'message', 'meeting'] },
    ])
    for (const name of ['Notes', 'Messages', 'Meetings']) await click(byRole('button', name))
    expect(byRole('button', 'Calls').hasAttribute('disabled')).toBe(true)
  })

  it('open with the gear or with Ctrl and comma, and close with Esc', async () => {
    await start()
    await press(',', { ctrlKey: true })
    expect(byRole('heading', 'Settings')).toBeTruthy()
    await press('Escape')
    expect(document.querySelector('#people')).not.toBeNull()
    await click(byRole('button', 'Settings'))
    expect(byRole('heading', 'Appearance')).toBeTruthy()
  })

  it('show what is chosen before it is kept, and what stood before where it cannot be kept', async () => {
    const bridge = await openSettings()
    const kept = Promise.withResolvers<void>()
    const { invoke } = bridge
    const held: typeof invoke = async (channel, input) => {
      if (channel === 'settings.set') await kept.promise
      return invoke(channel, input)
    }
    Object.assign(bridge, { invoke: held })
    bridge.answer('settings.set', () => {
      throw new KithError('book.diskFull')
    })
    await click(choice('Compact'))
    expect([choice('Compact').checked, choice('Comfortable').checked]).toEqual([true, false])
    kept.resolve()
    await settle(40)
    expect([choice('Compact').checked, choice('Comfortable').checked]).toEqual([false, true])
    expect(text()).toContain('The disk is full, so nothing was changed.')
  })

  it('change colours, rows and the size of text at once', async () => {
    const bridge = await openSettings()
    await click(choice('Dark'))
    await click(choice('Compact'))
    await click(choice('Large'))
    expect({ ...document.documentElement.dataset }).toMatchObject({
      theme: 'dark',
      density: 'compact',
      textSize: 'large',
    })
    const saved = bridge.requests.filter(({ channel }) => channel === 'settings.set').map(({ input }) => input)
    // Who is open is remembered by itself, a moment later.
    const chosen = saved.filter((input) => !JSON.stringify(input).includes('lastContactId'))
    expect(chosen).toEqual([{ theme: 'dark' }, { density: 'compact' }, { textSize: 'large' }])
    await click(choice('Medium'))
    expect(document.documentElement.dataset.textSize).toBeUndefined()
  })

  it('leave the rings round photos out of the lists', async () => {
    const bridge = await openSettings()
    const toggle = document.querySelector('input[aria-label="Keep-in-touch rings"]')
    if (toggle) await click(toggle)
    expect(bridge.requests).toContainEqual({ channel: 'settings.set', input: { areRingsShown: false } })
    expect(document.documentElement.dataset.rings).toBe('none')
    if (toggle) await click(toggle)
    expect(document.documentElement.dataset.rings).toBeUndefined()
  })

  it('leave particles out of the sorting', async () => {
    const bridge = await openSettings()
    const toggle = document.querySelector('input[aria-label="Sort by “van”, “de” and “von”"]')
    if (toggle) await click(toggle)
    expect(bridge.requests).toContainEqual({ channel: 'settings.set', input: { areParticlesSorted: false } })
  })

  it('switch single keys off, and nothing else', async () => {
    const bridge = await openSettings()
    const toggle = document.querySelector('input[aria-label="Single-key shortcuts"]')
    expect(toggle?.getAttribute('aria-label')).toBe('Single-key shortcuts')
    if (toggle) await click(toggle)
    expect(bridge.requests).toContainEqual({ channel: 'settings.set', input: { areLetterKeysOn: false } })
    await press('Escape')
    await press('?', {}, document.body)
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    await press('n', {}, document.body)
    expect(document.querySelector('[aria-label="First name"]')).toBeNull()
    await press(',', { ctrlKey: true }, document.body)
    expect(text()).toContain('Single keys are switched off in the settings.')
  })

  it('say where the book lies, and copy that', async () => {
    const bridge = await openSettings()
    expect(text()).toContain('/home/ada/.config/Kith/book')
    await click(byRole('button', 'Copy path'))
    expect(bridge.requests).toContainEqual({
      channel: 'clipboard.write',
      input: { text: '/home/ada/.config/Kith/book' },
    })
    expect(text()).toContain('Copied the path of the book')
  })
})

describe('the backups', () => {
  it('are listed with when, why and how large, the first five of them', async () => {
    const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada' })])
    const days = [1, 2, 3, 4, 5, 6].map((day) => backup(new Date(2024, 4, day, 9, 12).getTime(), 'daily'))
    bridge.answer('backups.list', () => [backup(Date.now(), 'import'), ...days])
    await renderApp(bridge)
    await click(byRole('button', 'Settings'))
    for (const said of ['7 backups', 'Before an import, 14.2 MB', '1 May 2024 at 09:12', 'Made daily, 14.2 MB'])
      expect(text()).toContain(said)
    expect(text()).not.toContain('5 May 2024')
    await click(byRole('button', 'Show all 7'))
    expect(text()).toContain('5 May 2024 at 09:12')
  })

  it('are made on demand, after which the foot of the sidebar says so', async () => {
    const bridge = await openSettings()
    expect(text()).toContain('There is none yet.')
    expect(text()).toContain('No backup yet')
    const at = new Date().setHours(9, 12)
    bridge.answer('backups.list', () => [backup(at, 'manual')])
    bridge.answer('app.info', async () => ({ ...info, lastBackupAt: at }))
    bridge.answer('backups.make', () => {
      bridge.tell('backups.made', { at })
      return { file: '', bytes: 1, contacts: 1 }
    })
    await click(byRole('button', 'Back up now'))
    await settle()
    expect(text()).toContain('Backed up 1 person')
    expect(text()).toContain('Backup 09:12')
    expect(text()).toContain('Asked for by you')
  })

  it('are restored only after a question with numbers, on which Cancel has the focus', async () => {
    const bridge = createFakeBridge([fakeContact(1), fakeContact(2)])
    const one = backup(new Date(2024, 4, 3, 9, 12).getTime(), 'daily')
    bridge.answer('backups.list', () => [one])
    bridge.answer('backups.check', ({ file }) => ({
      file,
      bytes: 1,
      contacts: 398,
      lost: { changes: 14, contacts: 412 },
    }))
    await renderApp(bridge)
    await click(byRole('button', 'Settings'))
    const asked = () => bridge.requests.filter(({ channel }) => channel === 'backups.restore')

    await click(byRole('button', /^Restore the backup of 3 May 2024/))
    expect(text()).toContain(
      'Today’s 412 people are kept aside in a file, then the 398 people of the backup from 3 May',
    )
    expect(text()).toContain('14 changes since then are not in it. Kith starts anew.')
    expect(document.activeElement?.textContent).toBe('Cancel')
    await click(byRole('button', 'Cancel'))
    expect([document.querySelector('[role="dialog"]'), asked()]).toEqual([null, []])

    await click(byRole('button', /^Restore the backup of 3 May 2024/))
    await click(byRole('button', 'Replace with this backup'))
    expect(asked()).toEqual([{ channel: 'backups.restore', input: { file: one.file } }])
  })

  it('are found anywhere on the disk, and into an empty book restored without a warning', async () => {
    const bridge = createFakeBridge([])
    bridge.answer('backups.check', ({ file }) => ({ file, bytes: 1, contacts: 398, lost: { changes: 0, contacts: 0 } }))
    await renderApp(bridge)
    expect(text()).toContain('Bring your people')
    await click(byRole('button', 'Restore a backup…'))
    expect(text()).toContain('Restore this backup?The 398 people of the backup from')
    expect(text()).not.toContain('kept aside')
    await click(byRole('button', 'Restore this backup'))
    const asked = bridge.requests.filter(({ channel }) => channel === 'backups.restore')
    expect(asked).toEqual([{ channel: 'backups.restore', input: { file: '/stick/kith.sqlite' } }])
  })

  it('that cannot be used are refused before anything is asked', async () => {
    const bridge = createFakeBridge([fakeContact(1)])
    const one = backup(Date.now(), 'daily')
    bridge.answer('backups.list', () => [one])
    bridge.answer('backups.check', ({ file }) => {
      throw new KithError('backup.unusable', { file, reason: 'it is damaged' })
    })
    await renderApp(bridge)
    await click(byRole('button', 'Settings'))
    await click(byRole('button', /^Restore the backup of today/))
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    expect(text()).toContain('cannot be used as a backup: it is damaged')
  })

  it('are heard of also when Kith makes them by itself', async () => {
    const bridge = await start()
    expect(text()).toContain('No backup yet')
    const yesterday = Date.now() - 86_400_000
    bridge.answer('app.info', async () => ({ ...info, lastBackupAt: yesterday }))
    await act(async () => bridge.tell('backups.made', { at: yesterday }))
    await settle()
    expect(text()).toContain('Backup yesterday')
  })
})

const info = {
  version: '0.1.0',
  platform: 'linux',
  bookFolder: '/home/ada/.config/Kith/book',
  sortLocale: 'en',
  contacts: 1,
  trash: 0,
  favorites: 0,
  settings: DEFAULT_SETTINGS,
  damagedBook: null,
} as const
