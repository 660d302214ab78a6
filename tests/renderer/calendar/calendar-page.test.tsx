import { describe, expect, it } from 'vitest'
import { useCalendarStore } from '../../../renderer/calendar/calendar-store.ts'
import { daysLater } from '../../../renderer/calendar/weeks.ts'
import { useComposer } from '../../../renderer/timeline/composer-store.ts'
import { localTime } from '../../../renderer/timeline/entry-form.ts'
import type { LayerItem } from '../../../shared/contract/calendar.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { ada, at, inputs, occurrence, openCalendar, today } from '../../support/open-calendar.ts'
import { byRole, click, press, renderApp, type, until } from '../../support/render-app.tsx'

const drawn = () =>
  [...document.querySelectorAll('[data-event]')].map((element) => element.firstElementChild?.textContent)

describe('the calendar', () => {
  it('says each event in words, with what the book puts on the day, and remembers which of that is shown', async () => {
    const birthday: LayerItem = { layer: 'dates', kind: 'birthday', on: today, years: 34, people: [ada] }
    const bridge = await openCalendar([occurrence({ status: 'tentative', occurrence: 'x' })], [birthday])
    expect(
      drawn().some((words) =>
        /^Contract review, 11:00 to 12:15, with Ada Lindqvist, tentative, repeats$/.test(words ?? ''),
      ),
    ).toBe(true)
    expect(drawn().some((words) => /^Ada Lindqvist is 34, all day$/.test(words ?? ''))).toBe(true)
    const box = [...document.querySelectorAll('label')].find((label) => label.textContent?.startsWith('Birthdays'))
    await click(box?.querySelector('input') as Element)
    expect(inputs(bridge, 'settings.set')).toContainEqual({ calendarLayers: ['tasks'] })
    expect(drawn().some((words) => words?.startsWith('Ada Lindqvist is 34'))).toBe(false)
  })

  it('is a grid of days in the month: each says its name once, what goes on there, and how many more there are', async () => {
    const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada Lindqvist' })])
    const first = `${today.slice(0, 8)}10`
    const at = (time: string) => new Date(`${first}T${time}:00`).getTime()
    const fair = { isAllDay: true, startOn: first, endOn: daysLater(first, 2), startAt: at('00:00'), people: [] }
    const none = Array.from({ length: 42 }, () => 0)
    bridge.answer('calendars.month', ({ from, lines }) => ({
      events:
        lines === 0
          ? []
          : [
              occurrence({ eventId: 8, summary: 'Fair', ...fair }),
              occurrence({ startAt: at('11:00'), endAt: at('12:15'), calendarId: 2 }),
            ],
      layers: [],
      hidden: none.map((_, index) => (daysLater(from, index) === first ? 3 : 0)),
      busy: none,
      isCut: false,
    }))
    const subscription = { url: 'https://club.example/fixtures.ics', refreshedAt: null }
    const plain = { color: 'plum', isShown: true, events: 1 } as const
    bridge.answer('calendars.list', () => [
      { id: 1, name: 'Work', subscription: null, ...plain },
      { id: 2, name: 'Club', subscription, ...plain },
    ])
    useCalendarStore.setState({ ...useCalendarStore.getInitialState(), day: first }, true)
    await renderApp(bridge)
    await press('3', { ctrlKey: true })
    await press('m')
    await until(() => document.querySelector('[role="grid"] [data-event]') !== null)
    const cell = (on: string) => document.querySelector(`[role="grid"] [data-date="${on}"]`)
    const heard = (on: string) =>
      [...(cell(on)?.children ?? [])].map(
        (part) =>
          part.getAttribute('aria-label') ??
          part.querySelector('[data-event] > :first-child')?.textContent ??
          part.textContent,
      )
    const [name, ...rest] = heard(first)
    expect(name).toMatch(/ 10 [^,]+, 5 entries$/)
    expect(rest).toEqual([
      expect.stringMatching(/^Fair, .* 10 .* to .* 11 .*, all day$/),
      'Contract review, 11:00 to 12:15, with Ada Lindqvist',
      '3 more',
    ])
    expect(heard(daysLater(first, 1))[1]).toBe('Goes on: Fair')
    // What is followed has nothing to be picked up by.
    expect(document.querySelectorAll('[data-item="event:8:"] [data-edge]')).toHaveLength(2)
    const followed = document.querySelector<HTMLElement>('[data-event="event:7:"]')
    followed?.focus()
    await press('ArrowRight', { altKey: true }, followed)
    const refused = () => document.body.textContent?.includes('“Club” shows what lies at another place') ?? false
    await until(refused)
    expect(refused()).toBe(true)
    expect(inputs(bridge, 'events.update')).toEqual([])
    await press('ArrowDown', {}, followed)
    expect(document.activeElement?.textContent).toBe('3 more')
    await press('ArrowUp', {}, document.activeElement)
    expect(document.activeElement?.getAttribute('data-event')).toBe('event:7:')
  })

  it('asks which events of a series are deleted, and deletes none when left', async () => {
    const bridge = await openCalendar([occurrence({ occurrence: `${today}T11:00:00` })])
    bridge.answer('events.deleteOccurrence', () => undefined)
    const event = () => document.querySelector<HTMLElement>('[data-event^="event:"]')
    event()?.focus()
    await press('Delete')
    await click(byRole('button', 'Cancel'))
    expect(inputs(bridge, 'events.deleteOccurrence')).toEqual([])
    event()?.focus()
    await until(() => document.querySelector('[role="dialog"]') === null)
    await press('Delete', {}, event())
    await click(byRole('button', 'This and all that follow'))
    expect(inputs(bridge, 'events.deleteOccurrence')).toEqual([
      { id: 7, occurrence: `${today}T11:00:00`, scope: 'following' },
    ])
  })

  it('shows what was said last beside an event, and leads to the composer with who and when filled in', async () => {
    const past = occurrence({ startAt: at('13:00'), endAt: at('14:00') })
    const bridge = await openCalendar([past])
    bridge.answer('events.wordsBefore', () => [{ contactId: 1, text: 'Wants a print run.', at: Date.now() - 1e9 }])
    document.querySelector<HTMLElement>('[data-event^="event:"]')?.focus()
    await press('Enter')
    await until(() => document.body.textContent?.includes('Wants a print run.') ?? false)
    // The key counts as soon as it is open: the focus is on the whole of it then.
    expect(byRole('button', /^Log outcome/)).toBeTruthy()
    expect(document.activeElement?.closest('[role="dialog"]')).toBeTruthy()
    await press('l', {}, document.activeElement)
    await until(() => document.getElementById('composer-text') !== null)
    expect(byRole('article', 'Ada Lindqvist')).toBeTruthy()
    const written = useComposer.getState().forms[1]
    expect(written).toMatchObject({ kind: 'meeting', title: 'Contract review', minutes: '60', people: [] })
    expect(written?.when).toBe(localTime(past.startAt))
  })

  it('says beside the field what the book refuses, and keeps what was written', async () => {
    const bridge = await openCalendar([])
    bridge.answer('events.create', () => {
      throw new KithError('event.endsBeforeStart')
    })
    await press('n')
    await type(byRole('textbox', 'What'), 'Paper samples')
    await click(byRole('button', 'Add the event'))
    expect(document.body.textContent).toContain('The event ends before it starts. Choose a later end.')
    expect((byRole('textbox', 'What') as HTMLInputElement).value).toBe('Paper samples')
    const [asked] = inputs(bridge, 'events.create') as { fields: { summary: string; calendarId: number } }[]
    expect(asked?.fields).toMatchObject({ summary: 'Paper samples', calendarId: 1 })
  })

  it('offers back what was written of an event that was left', async () => {
    await openCalendar([])
    const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input')
    await press('n')
    await until(() => field() !== null)
    await press('Escape')
    await until(() => field() === null)
    expect(document.body.textContent).not.toContain('thrown away')
    await press('n')
    await until(() => field() !== null)
    await type(field() as Element, 'Lunch with Ada')
    await press('Escape')
    await until(() => field() === null)
    await click(byRole('button', 'Bring it back'))
    await until(() => field() !== null)
    expect(field()?.value).toBe('Lunch with Ada')
  })

  it('is a table of days in the week: each says how much is on it, and what stands under it', async () => {
    await openCalendar([
      occurrence(),
      occurrence({
        eventId: 8,
        summary: 'Fair',
        isAllDay: true,
        startOn: today,
        endOn: daysLater(today, 1),
        people: [],
      }),
    ])
    await press('w')
    await until(() => document.querySelectorAll('[role="columnheader"]').length === 7)
    const table = document.querySelector('[data-pane="calendar"] [role="table"]')
    expect(table?.getAttribute('aria-colcount')).toBe('8')
    const heads = [...(table?.querySelectorAll('[role="columnheader"]') ?? [])]
    const names = heads.map((head) => head.querySelector('[role="link"], a')?.getAttribute('aria-label'))
    const [before, after] = [
      names.filter((name) => / nothing on it$/.test(name ?? '')),
      names.filter((name) => / 2 entries$/.test(name ?? '')),
    ]
    expect([before.length, after.length]).toEqual([6, 1])
    const column = heads.findIndex((head) => head.getAttribute('data-date') === today)
    const rows = [...(table?.querySelectorAll('[role="row"]') ?? [])].slice(1)
    const heard = rows.map((row) => {
      const cell = [...row.querySelectorAll('[role="cell"]')][column]
      const items = [...(cell?.querySelectorAll('[role="listitem"] [data-event] > :first-child') ?? [])]
      return [row.querySelector('[role="rowheader"]')?.textContent, items.map(({ textContent }) => textContent)]
    })
    expect(heard).toEqual([
      ['all day', ['Fair, all day']],
      ['Timed', ['Contract review, 11:00 to 12:15, with Ada Lindqvist']],
    ])
    // What stands in a column for the eye alone is not said again.
    expect(table?.querySelectorAll('[data-event] > :not([aria-hidden="true"])')).toHaveLength(2)
  })

  it('goes to other days and views by keys, and remembers the view', async () => {
    const bridge = await openCalendar([])
    await press('PageDown')
    expect(useCalendarStore.getState().day).toBe(daysLater(today, 7))
    await press('t')
    expect(useCalendarStore.getState().day).toBeNull()
    await press('m')
    expect(inputs(bridge, 'settings.set')).toContainEqual({ calendarView: 'month' })
  })

  it('says in the agenda which hours of a night are of which day', async () => {
    const [startAt, endAt] = [at('23:00'), new Date(`${daysLater(today, 1)}T02:00:00`).getTime()]
    await openCalendar([occurrence({ summary: 'Night train', startAt, endAt })])
    await press('a')
    await until(() => document.querySelector('[data-pane="calendar"] [role="list"]') !== null)
    const times = [...document.querySelectorAll('[data-event]')].map((line) => line.textContent)
    expect(times[0]).toContain('from 23:00')
    expect(times[1]).toContain('until 02:00')
  })
})
