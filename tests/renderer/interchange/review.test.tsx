import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { importFiles } from '../../../renderer/interchange/run-import.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { ImportedFile, PlanCounts, PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import { type CardChoice, USUAL_CHOICE } from '../../../shared/domain/card-choice.ts'
import { type ContactId, EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle } from '../../support/render-app.tsx'

const PATH = '/home/ada/phone.vcf'
const ada = { id: 1 as ContactId, uid: 'ada', name: 'Ada Lindqvist', photo: null, isInTrash: false }
const card = (index: number, name: string, rest: Partial<PlannedCard> = {}): PlannedCard => ({
  index,
  file: 0,
  line: index * 10 + 1,
  kind: 'person',
  name,
  second: 'mobile',
  when: null,
  fate: 'new',
  choice: USUAL_CHOICE[rest.fate ?? 'new'],
  match: null,
  sameAsLine: null,
  differences: [],
  warnings: [],
  ...rest,
})
const CARDS: readonly PlannedCard[] = [
  card(0, 'Mireille Aubert'),
  card(1, 'Ada Lindqvist', { fate: 'update', match: ada, differences: [{ field: 'phones', came: 1, went: 0 }] }),
  card(2, 'Ada Lindqvist', { fate: 'duplicate', sameAsLine: 11 }),
  card(3, '', { fate: 'unreadable', warnings: [{ code: 'vcard.emptyCard', line: 31, property: '', text: '' }] }),
]

/** A bridge that plans these cards and keeps what is chosen, as the main process does. */
function bridgeOf(cards: readonly PlannedCard[]): FakeBridge {
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada Lindqvist' })])
  const choices = new Map(cards.map(({ index, choice }) => [index, choice]))
  const counts = (): PlanCounts => {
    const count = (choice: CardChoice) => [...choices.values()].filter((one) => one === choice).length
    const look = cards.filter(({ warnings }) => warnings.length > 0).length
    const [fresh, update, duplicate, skip] = (['new', 'update', 'duplicate', 'skip'] as const).map(count)
    return { all: cards.length, look, new: fresh ?? 0, update: update ?? 0, duplicate: duplicate ?? 0, skip: skip ?? 0 }
  }
  let planId = 0
  bridge.answer('imports.plan', ({ paths }) => ({
    planId: ++planId,
    paths,
    tables: {},
    files: [],
    byteLength: 900,
    counts: counts(),
  }))
  bridge.answer('imports.planned', ({ filter }) => {
    const rows = cards.map((one) => ({ ...one, choice: choices.get(one.index) ?? one.choice }))
    const held = rows.filter(({ choice, warnings }) =>
      filter === 'all' ? true : filter === 'look' ? warnings.length > 0 : choice === filter,
    )
    return { total: held.length, rows: held }
  })
  bridge.answer('imports.decide', ({ choice, cards: chosen }) => {
    for (const index of Array.isArray(chosen) ? chosen : []) choices.set(index, choice)
    return counts()
  })
  bridge.answer('imports.plannedCard', () => ({
    card: { ...EMPTY_FIELDS, formattedName: 'Ada Lindqvist' },
    match: {
      ...EMPTY_FIELDS,
      formattedName: 'Ada Lindqvist',
      phones: [{ types: ['cell'], label: '', preference: null, value: '+46 70 174 06 31' }],
      matchedBy: 'uid',
    },
    updated: {
      phones: [
        { types: ['cell'], label: '', preference: null, value: '+46 70 174 06 31' },
        { types: ['work'], label: '', preference: null, value: '+46 8 465 004 18' },
      ],
    },
    keptMine: [],
  }))
  return bridge
}

async function open(cards = CARDS): Promise<FakeBridge> {
  const bridge = await renderApp(bridgeOf(cards))
  await act(() => importFiles([PATH]))
  await settle(20)
  return bridge
}

const text = () => document.body.textContent
const grid = () => byRole('grid', 'Cards to import')
const asked = (bridge: FakeBridge, name: string) =>
  bridge.requests.filter(({ channel }) => channel === name).map(({ input }) => input)
/** What the grid says that the keyboard is on. */
const active = () => {
  const radio = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')
  return `${radio?.parentElement?.getAttribute('aria-label')}: ${radio?.getAttribute('aria-label')}`
}
const key = (name: string) => press(name, {}, grid())

describe('the preview of an import', () => {
  it('stands before anything is written, and says what would become of each card', async () => {
    const bridge = await open()
    expect(asked(bridge, 'imports.start')).toEqual([])
    expect(byRole('heading', 'Review 4 cards')).toBeTruthy()
    expect(text()).toContain('Nothing is saved until you import.')
    for (const head of ['1 New', '1 Update', '1 Duplicate', '1 Skip']) expect(byRole('button', head)).toBeTruthy()
    expect(text()).toContain('Adds phone numbers.')
    expect(text()).toContain('The same card stands at line 11.')
    expect(text()).toContain('The card at line 31 is empty.')
    expect(byRole('button', /^Import 2 people/)).toBeTruthy()
  })

  it('is gone through by keyboard alone', async () => {
    const bridge = await open()
    expect(document.activeElement).toBe(grid())
    expect(active()).toBe('What to do with Mireille Aubert: New')
    await key('ArrowDown')
    expect(active()).toBe('What to do with Ada Lindqvist: Update')
    expect(text()).toContain('Matched by the card’s own number')
    expect(text()).toContain('+46 8 465 004 18')
    await key('ArrowRight')
    expect(active()).toBe('What to do with Ada Lindqvist: Duplicate')
    await key('n')
    expect(active()).toBe('What to do with Ada Lindqvist: New')
    await key('ArrowUp')
    // Nobody is matched, so nobody can be updated: the next that is possible is to leave it out.
    await key('u')
    expect(active()).toBe('What to do with Mireille Aubert: New')
    await key('ArrowRight')
    expect(active()).toBe('What to do with Mireille Aubert: Skip')
    await key('End')
    await key('n')
    expect(active()).toBe('What to do with Card at line 31: Skip')
    expect(byRole('button', '2 Skip')).toBeTruthy()
    await key('Enter')
    expect(asked(bridge, 'imports.apply')).toEqual([{ planId: 1 }])
  })

  it('takes clicks on choices, and shows one column when its head is pressed', async () => {
    const bridge = await open()
    const radio = document.getElementById('card-1-skip')
    if (radio) await click(radio)
    expect(asked(bridge, 'imports.decide')).toEqual([{ planId: 1, choice: 'skip', cards: [1] }])
    expect(radio?.getAttribute('aria-checked')).toBe('true')
    await click(byRole('button', '2 Skip'))
    expect(document.querySelectorAll('[data-row]')).toHaveLength(2)
    await click(byRole('button', '0 Update'))
    expect(text()).toContain('No card stands here')
    await click(byRole('button', '0 Update'))
    expect(document.querySelectorAll('[data-row]')).toHaveLength(4)
  })

  it('chooses for all that are shown at once', async () => {
    const bridge = await open()
    await click(byRole('button', 'All shown'))
    await click(byRole('menuitem', 'Skip'))
    expect(asked(bridge, 'imports.decide')).toEqual([{ planId: 1, choice: 'skip', cards: { filter: 'all', view: 0 } }])
  })

  it('asks of calendars which one their entries come into', async () => {
    const bridge = bridgeOf([card(0, 'Proofs', { kind: 'event' })])
    const planned: ImportedFile = {
      ...{ file: 'work.ics', format: 'ics', warnings: [], error: null },
      records: { read: 1, created: 1, updated: 0, unchanged: 0, duplicate: 0, unreadable: 0 },
      properties: { read: 3, kept: 3, lost: 0 },
    }
    bridge.answer('imports.plan', ({ paths }) => ({
      ...{ planId: 1, paths, tables: {}, byteLength: 900, files: [planned] },
      counts: { all: 1, look: 0, new: 1, update: 0, duplicate: 0, skip: 0 },
    }))
    await renderApp(bridge)
    await act(() => importFiles(['/home/ada/work.ics']))
    await settle(20)
    expect(byRole('columnheader', 'Entry')).toBeTruthy()
    expect(byRole('row', /^Proofs/)).toBeTruthy()
    const choose = async (name: string | RegExp) => {
      await click(byRole('button', /Calendar for new entries/))
      await click(byRole('option', name))
    }
    await choose('A new calendar “work”')
    await choose('Work')
    await click(byRole('button', /^Import 1 calendar entry/))
    expect(asked(bridge, 'imports.apply')).toEqual([{ planId: 1, into: 1 }])
  })

  it('is left with Esc, and then forgotten', async () => {
    const bridge = await open()
    await press('Escape', {}, grid())
    expect(asked(bridge, 'imports.forget')).toEqual([{ planId: 1 }])
    expect(asked(bridge, 'imports.apply')).toEqual([])
  })

  it('is made anew, and says why, when it no longer holds', async () => {
    const bridge = await open()
    bridge.answer('imports.apply', () => Promise.reject(new KithError('import.bookChanged')))
    await key('Enter')
    await settle(20)
    expect(text()).toContain('Your people were changed since this preview, so Kith made it again.')
    expect(asked(bridge, 'imports.plan')).toHaveLength(2)
    expect(byRole('heading', 'Review 4 cards')).toBeTruthy()
  })

  it('says so when there is nothing new, and lets go', async () => {
    const bridge = await open([card(0, 'Ada Lindqvist', { fate: 'unchanged', match: ada })])
    expect(byRole('heading', 'Everyone in it is already in your book')).toBeTruthy()
    expect(text()).toContain('Already in your book.')
    await key('Enter')
    expect(asked(bridge, 'imports.apply')).toEqual([])
    expect(document.querySelector('#people')).toBeTruthy()
  })

  it('takes in files that come while it is open', async () => {
    const bridge = await open()
    await act(() => importFiles(['/home/ada/more.vcf', PATH]))
    await settle()
    expect(asked(bridge, 'imports.plan').at(-1)).toEqual({ paths: [PATH, '/home/ada/more.vcf'], tables: {} })
  })

  it('comes for cards that are pasted, and not for anything else or in a field', async () => {
    const bridge = await renderApp(bridgeOf(CARDS))
    bridge.answer('imports.paste', () => '/tmp/kith/Pasted cards.vcf')
    const paste = async (pasted: string, target: EventTarget = document.body) => {
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
        clipboardData: { getData: () => pasted },
      })
      await act(async () => void target.dispatchEvent(event))
      await settle(20)
    }
    await paste('Ada Lindqvist')
    await paste('BEGIN:VCARD\nEND:VCARD', byRole('textbox', 'Find people'))
    expect(asked(bridge, 'imports.paste')).toEqual([])
    await paste('data:text/vcard,BEGIN%3AVCARD')
    expect(asked(bridge, 'imports.plan')).toEqual([{ paths: ['/tmp/kith/Pasted cards.vcf'], tables: {} }])
    expect(byRole('heading', 'Review 4 cards')).toBeTruthy()
  })
})
