import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '../../../renderer/i18n.ts'
import { focusPane } from '../../../renderer/shell/panes.ts'
import { ToastPlace } from '../../../renderer/ui/toast.tsx'
import { useToasts } from '../../../renderer/ui/toast-store.ts'

const place = document.createElement('div')
let root = createRoot(place)

const show = (text: string, run: () => void = () => undefined) =>
  act(async () => useToasts.getState().show({ text, action: { label: 'Undo', run } }))
const pass = (milliseconds: number) => act(async () => void vi.advanceTimersByTime(milliseconds))
const toast = () => place.querySelector('[role="status"] > div')

describe('a toast', () => {
  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
    vi.useFakeTimers()
    startI18n()
    document.body.append(place)
    root = createRoot(place)
    useToasts.setState({ toast: null })
    await act(async () => root.render(<ToastPlace />))
  })
  afterEach(async () => {
    await act(async () => root.unmount())
    vi.useRealTimers()
  })

  it('stays eight seconds, in a place that is announced', async () => {
    await show('Deleted Ada')
    await pass(7_900)
    expect(toast()?.textContent).toContain('Deleted Ada')
    await pass(200)
    expect(toast()).toBeNull()
  })

  it('gives way to the next one, which has its own eight seconds', async () => {
    await show('Deleted Ada')
    await pass(7_000)
    await show('Deleted Bram')
    expect(place.querySelectorAll('[role="status"] > div')).toHaveLength(1)
    await pass(7_000)
    expect(toast()?.textContent).toContain('Deleted Bram')
  })

  it('waits while it is pointed at or focused', async () => {
    await show('Deleted Ada')
    const button = place.querySelector('button')
    await act(async () => button?.focus())
    await pass(60_000)
    expect(toast()).not.toBeNull()
    await act(async () => button?.blur())
    await pass(8_100)
    expect(toast()).toBeNull()
  })

  it('goes where one that was pointed at gave way to it', async () => {
    await show('Deleted Ada')
    await act(async () => toast()?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })))
    await pass(60_000)
    await show('Deleted Bram')
    await pass(8_100)
    expect(toast()).toBeNull()
  })

  it('gives the focus back to where it came from', async () => {
    const field = document.body.appendChild(document.createElement('input'))
    await show('Deleted Ada')
    field.focus()
    await act(async () => place.querySelector('button')?.focus())
    await act(async () => place.querySelector('button')?.click())
    await pass(100)
    expect(document.activeElement).toBe(field)
    field.remove()
  })

  it('is reached by F6, and closed by Esc, which leads back', async () => {
    const pane = document.body.insertBefore(document.createElement('div'), place)
    pane.dataset.pane = 'list'
    const field = pane.appendChild(document.createElement('input'))
    Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body })
    await show('Deleted Ada')
    field.focus()
    await act(async () => focusPane(1))
    expect(document.activeElement?.textContent).toBe('Undo')
    const esc = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
    await act(async () => document.activeElement?.dispatchEvent(esc))
    await pass(100)
    expect(toast()).toBeNull()
    expect(document.activeElement).toBe(field)
    pane.remove()
  })

  it('does what it offers, once, and goes', async () => {
    const run = vi.fn()
    await show('Deleted Ada', run)
    await act(async () => place.querySelector('button')?.click())
    expect(run).toHaveBeenCalledTimes(1)
    expect(toast()).toBeNull()
  })
})
