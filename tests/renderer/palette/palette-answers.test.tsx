import { act } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { useWindow } from '../../../renderer/shell/window-store.ts'
import type { QuickAdd } from '../../../shared/contract/quick-add.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { EMPTY_TASK } from '../../../shared/domain/tasks/task.ts'
import { summaryOf } from '../../support/fake-contacts.ts'
import { active, headings, isOpen, offered, openPalette, people, start } from '../../support/open-palette.tsx'
import { byRole, press, settle, type, until } from '../../support/render-app.tsx'

describe('what the palette is answered', () => {
  beforeAll(async () => void (await import('../../../renderer/palette/palette.tsx')))

  it('says of a task at once that its day does not exist', async () => {
    const bridge = await start()
    bridge.answer('tasks.read', ({ text }) => ({
      ...readAsTask(text),
      noDay: text.includes('30 feb') ? '30 feb' : null,
    }))
    const field = await openPalette()
    const offer = () => offered().find((text) => text?.includes('Add the task'))
    await type(field, 'pay the rent')
    await until(() => offer() !== undefined)
    expect(offer()).toContain('Some day')
    await type(field, 'pay the rent 30 feb')
    await until(() => offer()?.includes('30 feb”') === true)
    expect(offer()).toMatch(/There is no .*30 feb/)
    expect(offer()).not.toContain('Some day')
  })

  it('carries Enter out on the answer, not on what stood there before it', async () => {
    const bridge = await start()
    const field = await openPalette()
    await type(field, 'adaeze')
    let answer: (() => void) | undefined
    const waiting = new Promise<void>((resolve) => {
      answer = resolve
    })
    const undine = people.filter(({ formattedName }) => formattedName === 'Undine Brandt')
    bridge.answer('contacts.list', async () => {
      await waiting
      return { total: 1, rows: undine.map(summaryOf) }
    })
    await type(field, 'undine')
    await press('Enter')
    expect(isOpen()).toBe(true)
    await act(async () => answer?.())
    await settle(60)
    expect(isOpen()).toBe(false)
    expect(byRole('article', 'Undine Brandt')).toBeTruthy()
  })

  it('finds entries of the timeline, also those of whoever was found, and shows one in the history', async () => {
    const bridge = await start()
    const log = (title: string, text: string, contactIds: number[]) =>
      bridge.invoke('timeline.log', {
        kind: 'meeting',
        happenedAt: Date.now() - 1_000,
        title,
        text,
        contactIds: contactIds as ContactId[],
      })
    await act(async () => {
      await log('Kick-off, autumn list', 'Wants the spine lighter', [2, 1])
      await log('Reprint', '', [1])
    })
    const field = await openPalette()
    await type(field, 'ada')
    await settle(60)
    expect(headings()).toEqual(expect.arrayContaining(['People', 'Do something with Ada Lindqvist', 'History']))
    expect(offered()).toEqual(expect.arrayContaining([expect.stringMatching(/^Reprint/)]))
    await type(field, 'undine')
    await settle(60)
    expect(headings()).not.toContain('History')
    await type(field, 'kick-off')
    await settle(60)
    expect(headings()[0]).toBe('History')
    expect(active()).toMatch(/^Kick-off, autumn listPerson 2, Person 1 · Wants the spine lighter/)
    await press('Enter', {}, field)
    await settle(300)
    expect(useWindow.getState().selected).toBe(2)
    const find = byRole('textbox', 'Find in this history') as HTMLInputElement
    expect(find.value).toBe('Kick-off, autumn list')
    expect(document.activeElement).toBe(find)
    await press('Escape', {}, find)
    expect(document.querySelector('[aria-label="Find in this history"]')?.tagName).toBe('BUTTON')
  })
})

function readAsTask(text: string): QuickAdd {
  const { notes: _notes, contactIds: _ids, zone: _zone, ...nothing } = EMPTY_TASK
  return { ...nothing, text, title: text, parts: [], people: [], about: null, noDay: null }
}
