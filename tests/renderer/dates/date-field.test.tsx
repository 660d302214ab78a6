import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { daysLater } from '../../../renderer/calendar/weeks.ts'
import { DateField } from '../../../renderer/dates/date-field.tsx'
import { everyFieldReads } from '../../../renderer/dates/every-field-reads.ts'
import { TimeField } from '../../../renderer/dates/time-field.tsx'
import { startI18n } from '../../../renderer/i18n.ts'
import { fetchParts } from '../../../renderer/ui/later.tsx'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { today } from '../../support/open-calendar.ts'
import { byRole, click, focus, press, settle, type, until } from '../../support/render-app.tsx'

/** What the form holds: the day and the time as they would be saved. */
const held = { on: '', time: '', saves: 0 }
const year = today.slice(0, 4)
const day = () => byRole('combobox', 'Due on') as HTMLInputElement
const time = () => byRole('combobox', 'At') as HTMLInputElement
const said = () => document.querySelector('form')?.textContent ?? ''

function Form({ start, isRequired }: { start: string; isRequired: boolean }) {
  const [on, setOn] = useState(start)
  const [at, setAt] = useState('')
  Object.assign(held, { on, time: at })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        if (everyFieldReads(form, () => form.requestSubmit())) held.saves += 1
      }}
    >
      <DateField label="Due on" value={on} isRequired={isRequired} onChange={setOn} onTime={setAt} />
      <TimeField label="At" value={at} onChange={setAt} />
      <button type="submit">Save</button>
    </form>
  )
}

async function open(start = '', isRequired = false) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, kith: createFakeBridge() })
  held.saves = 0
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    place.remove()
  })
  await act(async () => root.render(<Form start={start} isRequired={isRequired} />))
}

/** Writes and goes on to the next field. */
async function write(field: HTMLInputElement, text: string) {
  await focus(field)
  await type(field, text)
}

describe('a field of dates', () => {
  beforeAll(async () => {
    startI18n()
    await fetchParts()
  }, 60_000)

  it('shows the day in words, takes it in numbers, and says what it understood', async () => {
    await open(`${year}-06-12`)
    expect(day().value).toMatch(/^\w{3} 12 Jun$/)
    await write(day(), '2031-07-02')
    expect(held.on).toBe('2031-07-02')
    expect(said()).toContain('Wednesday 2 July 2031')
    await focus(time())
    expect(day().value).toBe('2 Jul 2031')
    expect(said()).not.toContain('Wednesday')
  })

  it('reads what quick add reads, with the time beside it', async () => {
    await open()
    await write(day(), 'in 3 weeks at 15:30')
    await until(() => held.on !== '')
    expect(held).toMatchObject({ on: daysLater(today, 21), time: '15:30' })
    expect(time().value).toBe('15:30')
  })

  it('says what it does not know once it is left, keeps what was there, and does not save', async () => {
    await open(`${year}-06-12`)
    await write(day(), 'when pigs fly')
    expect(said()).not.toContain('Kith does not know this day.')
    await focus(time())
    await until(() => said().includes('Kith does not know this day.'))
    expect(day().value).toBe('when pigs fly')
    expect(held.on).toBe(`${year}-06-12`)
    await click(byRole('button', 'Save'))
    expect(held.saves).toBe(0)
    expect(document.activeElement).toBe(day())
    await type(day(), '')
    await click(byRole('button', 'Save'))
    expect(held).toMatchObject({ on: '', saves: 1 })
  })

  it('says that something has to stand there', async () => {
    await open(`${year}-06-12`, true)
    await write(day(), '')
    await click(byRole('button', 'Save'))
    expect(said()).toContain('Write a day, such as 12 June or tomorrow.')
    expect(held).toMatchObject({ on: `${year}-06-12`, saves: 0 })
  })

  it('saves what is still being asked about as soon as it is known', async () => {
    await open()
    await write(day(), 'tomorrow')
    await click(byRole('button', 'Save'))
    await until(() => held.saves === 1)
    expect(held.on).toBe(daysLater(today, 1))
  })

  it('opens a month with the arrow, in which arrows and Enter choose a day', async () => {
    await open('2031-07-02')
    await focus(day())
    await press('ArrowDown', {}, day())
    expect(byRole('dialog', 'Choose a day').textContent).toContain('July 2031')
    // This DOM does not know what has the focus within: the dialog takes it from the day.
    await focus(document.querySelector('[role="gridcell"] [tabindex="0"]') as HTMLElement)
    expect(document.activeElement?.textContent).toBe('2')
    await press('ArrowRight')
    await press('ArrowDown')
    await press('Enter')
    await until(() => document.querySelector('[role="dialog"]') === null)
    expect(held.on).toBe('2031-07-10')
  })

  it('takes times in every usual way, and offers the half hours', async () => {
    await open()
    for (const [typed, read] of [
      ['3pm', '15:00'],
      ['1545', '15:45'],
    ] as const) {
      await write(time(), typed)
      expect(held.time).toBe(read)
    }
    await focus(day())
    expect(time().value).toBe('15:45')
    await write(time(), 'later')
    await focus(day())
    expect(said()).toContain('This is no time of day. Write one such as 15:00.')
    await focus(time())
    await press('ArrowDown', {}, time())
    await settle()
    expect(byRole('option', '15:45').getAttribute('aria-selected')).toBe('true')
    await click(byRole('option', '16:00'))
    expect(held.time).toBe('16:00')
    expect(said()).not.toContain('This is no time of day')
  })
})
