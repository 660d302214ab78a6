import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { focusSoon } from '../../../renderer/ui/use-focus-soon.ts'

describe('the focus of what a menu brought up', () => {
  let button: HTMLButtonElement
  let field: HTMLInputElement
  let stop: () => void

  beforeEach(() => {
    vi.useFakeTimers()
    button = document.body.appendChild(document.createElement('button'))
    field = document.body.appendChild(document.createElement('input'))
    button.focus()
    stop = focusSoon(() => field.focus())
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
    document.body.replaceChildren()
  })
  const press = (key: string, init: KeyboardEventInit = {}) =>
    button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }))

  it('comes once the menu is gone', () => {
    expect(document.activeElement).toBe(button)
    vi.runAllTimers()
    expect(document.activeElement).toBe(field)
  })

  it('comes at once when somebody writes', () => {
    press('a')
    expect(document.activeElement).toBe(field)
  })

  it.each([
    ['Enter', {}],
    ['Tab', {}],
    ['s', { ctrlKey: true }],
  ])('is not taken from whoever goes on with %s', (key, init) => {
    press(key, init)
    vi.runAllTimers()
    expect(document.activeElement).toBe(button)
  })

  it('is not taken from whoever clicks elsewhere', () => {
    button.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    vi.runAllTimers()
    expect(document.activeElement).toBe(button)
  })

  it('comes in spite of a key that is still held down', () => {
    press('Enter', { repeat: true })
    vi.runAllTimers()
    expect(document.activeElement).toBe(field)
  })

  it('does not come to what is gone again', () => {
    stop()
    vi.runAllTimers()
    expect(document.activeElement).toBe(button)
  })
})
