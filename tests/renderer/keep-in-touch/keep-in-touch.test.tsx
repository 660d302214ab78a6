import { describe, expect, it } from 'vitest'
import type { ColdRow, KeepInTouch } from '../../../shared/contract/keep-in-touch.contract.ts'
import { NO_TOUCH } from '../../support/fake-answers/keep-in-touch.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact, summaryOf } from '../../support/fake-contacts.ts'
import { byRole, click, option, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const ada = fakeContact(1, { formattedName: 'Ada' })
const bo = fakeContact(2, { formattedName: 'Bo' })
const MONTHLY = { every: 1, unit: 'month' } as const
const own = { source: 'own', rhythm: MONTHLY } as const
const touchOf = (known: Partial<KeepInTouch>): KeepInTouch => ({ ...NO_TOUCH, ...known })
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')
const strip = () => document.querySelector('[aria-labelledby="touch-heading"]')?.textContent ?? ''
const choose = async (label: string, name: string) => {
  await click(byRole('button', new RegExp(label)))
  await click(option(name))
}

/** Ada's page, with what is known of keeping in touch with her. */
async function openAda(known: Partial<KeepInTouch> = {}) {
  const bridge = createFakeBridge([ada, bo])
  bridge.answer('keepInTouch.of', () => touchOf(known))
  await renderApp(bridge)
  await click(option(/Ada/))
  await until(() => strip() !== '')
  const asked = (channel: string) => bridge.requests.filter((request) => request.channel === channel)
  return { bridge, inputs: (channel: string) => asked(channel).map(({ input }) => input) }
}

async function openEditor() {
  await click(document.querySelector('[aria-labelledby="touch-heading"] button') as HTMLElement)
  await until(() => dialog()?.querySelector('form') != null)
}

describe('the editor of a rhythm', () => {
  it('sets a usual rhythm, says so, and offers to take it back', async () => {
    const { inputs } = await openAda()
    expect(strip()).toContain('Set a rhythm')
    await openEditor()
    expect((byRole('button', 'Set rhythm') as HTMLButtonElement).disabled).toBe(true)
    await choose('How often', 'Monthly')
    await click(byRole('button', 'Set rhythm'))
    expect(inputs('keepInTouch.setRhythm')).toEqual([{ ids: [1], rhythm: MONTHLY }])
    await until(() => dialog() === null)
    byRole('button', /Undo/)
  })

  it('takes a rhythm of one’s own, and has nothing to save while its number is none', async () => {
    const { inputs } = await openAda()
    await openEditor()
    await choose('How often', 'Another rhythm…')
    const count = dialog()?.querySelector('input[inputmode="numeric"]') as HTMLInputElement
    await type(count, '0')
    expect((byRole('button', 'Set rhythm') as HTMLButtonElement).disabled).toBe(true)
    await type(count, '10')
    await click(byRole('button', 'Set rhythm'))
    expect(inputs('keepInTouch.setRhythm')).toEqual([{ ids: [1], rhythm: { every: 10, unit: 'week' } }])
  })

  it('sets months in which nothing is due', async () => {
    const { inputs } = await openAda({ source: 'own', rhythm: MONTHLY })
    await openEditor()
    await click(byRole('button', /^Aug/))
    await click(byRole('button', 'Set rhythm'))
    expect(inputs('keepInTouch.setBreak')).toEqual([{ ids: [1], months: [8] }])
    expect(inputs('keepInTouch.setRhythm')).toEqual([])
  })

  it('sets a rhythm with its months in one step', async () => {
    const { inputs } = await openAda()
    await openEditor()
    await choose('How often', 'Monthly')
    await click(byRole('button', /^Aug/))
    await click(byRole('button', 'Set rhythm'))
    expect(inputs('keepInTouch.setRhythm')).toEqual([{ ids: [1], rhythm: MONTHLY, months: [8] }])
    expect(inputs('keepInTouch.setBreak')).toEqual([])
  })

  it('says whether to be reminded, alone or with a rhythm', async () => {
    const { inputs } = await openAda({ source: 'own', rhythm: MONTHLY, isReminded: true })
    await openEditor()
    const remind = () => dialog()?.querySelector('input[type="checkbox"]') as HTMLInputElement
    expect(remind().checked).toBe(true)
    await click(remind())
    await click(byRole('button', 'Set rhythm'))
    expect(inputs('keepInTouch.setRhythm')).toEqual([{ ids: [1], isReminded: false }])
    await until(() => dialog() === null)
    await openEditor()
    await choose('How often', 'Weekly')
    await click(remind())
    await click(byRole('button', 'Set rhythm'))
    expect(inputs('keepInTouch.setRhythm').at(-1)).toMatchObject({
      rhythm: { every: 1, unit: 'week' },
      isReminded: false,
    })
    await until(() => dialog() === null)
    await openEditor()
    await choose('How often', 'No rhythm of their own')
    expect(dialog()?.textContent).not.toContain('Remind me when due')
  })

  it('puts off, and ends that again', async () => {
    const { bridge, inputs } = await openAda({ source: 'own', rhythm: MONTHLY })
    await openEditor()
    await click(byRole('button', 'Snooze for a week'))
    expect(inputs('keepInTouch.snooze')).toEqual([{ ids: [1], until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
    bridge.answer('keepInTouch.of', () => touchOf({ ...own, snoozedUntil: '2026-07-01' }))
    bridge.tell('keepInTouch.changed', {})
    await until(() => strip().includes('1 July') || strip().includes('July 1'))
    await openEditor()
    await click(byRole('button', /^End the snooze until/))
    expect(inputs('keepInTouch.snooze')[1]).toEqual({ ids: [1], until: null })
  })

  it('pauses, says so on the page, and takes up again', async () => {
    const { bridge, inputs } = await openAda({ source: 'own', rhythm: MONTHLY })
    await openEditor()
    await click(byRole('button', 'Pause'))
    bridge.answer('keepInTouch.of', () => touchOf({ ...own, isPaused: true }))
    bridge.tell('keepInTouch.changed', {})
    await until(() => strip().includes('Paused'))
    await openEditor()
    await click(byRole('button', 'Take up again'))
    expect(inputs('keepInTouch.pause')).toEqual([
      { ids: [1], isPaused: true },
      { ids: [1], isPaused: false },
    ])
  })

  it('is closed by Escape with nothing changed', async () => {
    const { bridge } = await openAda({ source: 'own', rhythm: MONTHLY })
    await openEditor()
    await choose('How often', 'Yearly')
    await press('Escape', {}, dialog())
    await until(() => dialog() === null)
    expect(bridge.requests.filter(({ channel }) => /^keepInTouch\.(set|snooze|pause)/.test(channel))).toEqual([])
  })
})

describe('the ring round a photo', () => {
  it.each(['fine', 'soon', 'late', 'resting'] as const)(
    'is drawn as %s, and only where there is a rhythm',
    async (state) => {
      const bridge = createFakeBridge([ada, bo])
      const rows = [{ ...summaryOf(ada), touch: { state, share: 0.4, daysLeft: 3 } }, summaryOf(bo)]
      bridge.answer('contacts.list', () => ({ total: rows.length, rows }))
      await renderApp(bridge)
      const ringOf = (name: string) => option(new RegExp(name)).querySelector('svg[class*="ring"]')
      await until(() => ringOf('Ada') !== null)
      expect(ringOf('Ada')?.getAttribute('class')).toContain(state)
      expect(ringOf('Bo')).toBeNull()
    },
  )
})

const LATE = { state: 'late', share: 0, daysLeft: -44 } as const
const cold = (id: number, name: string, fields: Partial<ColdRow>): ColdRow => ({
  person: { ...summaryOf(fakeContact(id, { formattedName: name })), touch: LATE },
  source: 'own',
  rhythm: MONTHLY,
  tag: null,
  usualDays: null,
  gaps: 0,
  daysSince: 74,
  mark: LATE,
  lastWords: null,
  ...fields,
})

describe('the page of who is going cold', () => {
  async function openCold(rows: readonly ColdRow[]) {
    const bridge = createFakeBridge([ada, bo])
    bridge.answer('keepInTouch.cold', () => ({ total: rows.length, late: rows.length, rows }))
    await renderApp(bridge)
    await click(byRole('button', /^Going cold/))
    await until(() => document.querySelector('#page h1')?.textContent?.startsWith('Going cold') === true)
    await settle()
    return bridge
  }
  const text = () => document.querySelector('#page')?.textContent ?? ''

  it('says why each is, and how many contacts that is computed from', async () => {
    await openCold([
      cold(1, 'Ada', { lastWords: 'Happy with round two' }),
      cold(2, 'Bo', { source: 'history', rhythm: null, usualDays: 21, gaps: 9, daysSince: 49 }),
    ])
    expect(text()).toContain('Ada')
    expect(text()).toContain('Happy with round two')
    expect(text()).toMatch(/[Uu]sually every 3 weeks, now 7/)
    expect(text()).toContain('From the last 9 gaps.')
    expect(document.querySelectorAll('#page svg[class*="late"]')).toHaveLength(2)
  })

  it('logs, puts off and leaves alone where somebody stands', async () => {
    const bridge = await openCold([cold(1, 'Ada', {})])
    const inputs = (channel: string) =>
      bridge.requests.filter((each) => each.channel === channel).map((each) => each.input)
    await click(byRole('button', 'Snooze Ada'))
    await click(byRole('menuitem', 'For a week'))
    expect(inputs('keepInTouch.snooze')).toMatchObject([{ ids: [1] }])
    await click(byRole('button', 'Snooze Ada'))
    await click(byRole('menuitem', 'Leave alone'))
    expect(inputs('keepInTouch.pause')).toEqual([{ ids: [1], isPaused: true }])
    await click(document.querySelector('#page [data-row] [data-key="l"]') as HTMLElement)
    await click(document.querySelector('[role="menu"] [role="menuitem"]') as HTMLElement)
    await until(() => inputs('timeline.log').length > 0)
    expect(inputs('timeline.log')).toMatchObject([{ contactIds: [1] }])
  })

  it('says that nobody is, and where a rhythm is set', async () => {
    await openCold([])
    expect(text()).toContain('Nobody is going cold')
  })
})
