import { describe, expect, it } from 'vitest'
import { KithError } from '../../../shared/contract/errors.ts'
import { makeEvent } from '../../support/make-event.ts'
import { inputs, occurrence, openCalendar } from '../../support/open-calendar.ts'
import { byRole, click, press, type, until } from '../../support/render-app.tsx'

describe('a calendar that is followed', () => {
  it('is added, says what went wrong, and leaves its events as they are', async () => {
    const bridge = await openCalendar([occurrence({ calendarId: 2 })])
    let asked = 0
    const waiting = Promise.withResolvers<never>()
    const subscription = { url: 'https://club.example/fixtures.ics', refreshedAt: Date.now() }
    bridge.answer('subscriptions.add', () => {
      asked += 1
      if (asked === 1) throw new KithError('subscription.gone', { host: 'club.example', status: 404 })
      if (asked === 2) return waiting.promise
      const followed = { id: 2, name: 'Fixtures', color: 'plum', isShown: true, events: 1, subscription } as const
      bridge.answer('calendars.list', () => [followed])
      bridge.tell('calendar.changed', {})
      return { id: 2, name: 'Fixtures', created: 1, updated: 0, removed: 0 }
    })
    await click(byRole('button', 'Follow a calendar'))
    await type(byRole('textbox', 'Address'), 'webcal://club.example/fixtures.ics')
    await click(byRole('button', 'Follow'))
    const field = byRole('textbox', 'Address')
    expect(document.getElementById(`${field.id}-problem`)?.textContent).toContain('no calendar at this address')
    // One that does not come is given up; then it is asked for again.
    bridge.answer('subscriptions.cancel', () => waiting.reject(new KithError('subscription.cancelled')))
    await click(byRole('button', 'Follow'))
    await until(() => asked === 2)
    await click(byRole('button', 'Cancel'))
    await until(() => document.querySelector('[role="dialog"]') === null)
    expect(inputs(bridge, 'subscriptions.cancel')).toHaveLength(1)
    await click(byRole('button', 'Follow a calendar'))
    await type(byRole('textbox', 'Address'), 'webcal://club.example/fixtures.ics')
    await click(byRole('button', 'Follow'))
    await until(() => document.querySelector('[role="dialog"]') === null)
    expect(inputs(bridge, 'subscriptions.add').at(-1)).toEqual({
      ...{ url: 'webcal://club.example/fixtures.ics', name: '', color: null },
    })
    expect(document.body.textContent).toMatch(/Fixtures.*Refreshed/)

    document.querySelector<HTMLElement>('[data-event^="event:"]')?.focus()
    await press('Enter')
    await until(() => document.body.textContent?.includes('From “Fixtures”, which you follow.') ?? false)
    expect([...document.querySelectorAll('button')].some(({ textContent }) => textContent?.startsWith('Edit'))).toBe(
      false,
    )
    bridge.answer('exports.chooseCalendar', () => null)
    await click(byRole('button', 'Export the event as .ics…'))
    expect(inputs(bridge, 'exports.chooseCalendar')).toEqual([
      { what: { of: 'event', eventId: 7 }, name: 'Contract review' },
    ])
    const own = { id: 7, uid: 'event-7', recurrenceId: null, sequence: 0, seriesId: null, createdAt: 0, updatedAt: 0 }
    bridge.answer('events.get', () => ({ ...makeEvent({ calendarId: 2, summary: 'Contract review' }), ...own }))
    await press('e', {}, byRole('button', 'Export the event as .ics…'))
    await until(() => document.body.textContent?.includes('its events cannot be changed here') ?? false)
  })
})
