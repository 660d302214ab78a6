import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import { createQueryClient } from '../../renderer/api/queries.ts'
import { App } from '../../renderer/app.tsx'
import { useDrafts } from '../../renderer/contacts/edit/draft-store.ts'
import { useSelection } from '../../renderer/contacts/selection-store.ts'
import { startI18n } from '../../renderer/i18n.ts'
import { useExport } from '../../renderer/interchange/export-store.ts'
import { useImport } from '../../renderer/interchange/import-store.ts'
import { usePalette } from '../../renderer/palette/palette-store.ts'
import { useWindow } from '../../renderer/shell/window-store.ts'
import { useTasksStore } from '../../renderer/tasks/tasks-store.ts'
import { useComposer } from '../../renderer/timeline/composer-store.ts'
import { fetchParts } from '../../renderer/ui/later.tsx'
import { useToasts } from '../../renderer/ui/toast-store.ts'
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts'

const WINDOW = { width: 1280, height: 800 }

/**
 * The whole page on a book in memory, in a window of 1280 by 800. Gone again when the test ends. `isWhole`: with all the
 * parts that are otherwise fetched after the start.
 */
export async function renderApp(bridge: FakeBridge = createFakeBridge(), isWhole = true): Promise<FakeBridge> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  layOut()
  Object.assign(globalThis, { kith: bridge })
  ;(globalThis as { happyDOM?: { setViewport(size: typeof WINDOW): void } }).happyDOM?.setViewport(WINDOW)
  startI18n()
  useDrafts.setState(useDrafts.getInitialState(), true)
  useComposer.setState(useComposer.getInitialState(), true)
  useTasksStore.setState(useTasksStore.getInitialState(), true)
  useExport.setState(useExport.getInitialState(), true)
  useImport.setState(useImport.getInitialState(), true)
  useWindow.setState(useWindow.getInitialState(), true)
  useSelection.setState(useSelection.getInitialState(), true)
  useToasts.setState(useToasts.getInitialState(), true)
  usePalette.setState(usePalette.getInitialState(), true)

  if (isWhole) await fetchParts()
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    place.remove()
  })
  await act(async () =>
    root.render(
      <QueryClientProvider client={createQueryClient()}>
        <App />
      </QueryClientProvider>,
    ),
  )
  await settle()
  return bridge
}

/** There is no layout in this DOM: every element is as high as the list's pane, and scrolls as far as it holds. */
function layOut(): void {
  const define = (name: string, descriptor: PropertyDescriptor) =>
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, ...descriptor })
  for (const size of ['offsetHeight', 'clientHeight']) define(size, { get: () => 700 })
  define('scrollHeight', {
    get(this: HTMLElement) {
      const inner = this.firstElementChild
      return Number.parseFloat(inner instanceof HTMLElement ? inner.style.height : '') || 700
    },
  })
  define('scrollTo', {
    value(this: HTMLElement, { top = 0 }: ScrollToOptions) {
      this.scrollTop = top
      this.dispatchEvent(new Event('scroll'))
    },
  })
}

/** Lets everything that is under way arrive. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, milliseconds / 4))
  })
}

/** Waits until something is so, however busy the machine is. Throws for what is not so within twenty seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (const ends = performance.now() + 20_000; !isSo(); ) {
    if (performance.now() > ends) throw new Error(`Twenty seconds went by in which this was never so: ${isSo}`)
    await settle(40)
  }
}

export async function press(key: string, options: KeyboardEventInit = {}, target?: Element | null): Promise<void> {
  const element = target ?? document.activeElement ?? document.body
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }))
    element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true, ...options }))
  })
  await settle()
}

/** Writes into a field as a person does: React hears of it. */
export async function type(field: Element, text: string): Promise<void> {
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  await act(async () => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}

export async function click(element: Element): Promise<void> {
  await act(async () => (element as HTMLElement).click())
  await settle()
}

export async function focus(element: Element): Promise<void> {
  await act(async () => (element as HTMLElement).focus())
}

/** The first element with this role and this name, or an error that lists those there are. */
export function byRole(role: string, name: string | RegExp): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(SELECTORS[role] ?? `[role="${role}"]`)]
  const found = all.find((element) => matches(nameOf(element), name))
  if (!found) throw new Error(`No ${role} named ${name}; there are: ${all.map(nameOf).join(' | ')}`)
  return found
}

const SELECTORS: Readonly<Record<string, string>> = {
  button: 'button',
  textbox: 'input, textarea',
  heading: 'h1, h2, h3',
  article: 'article',
}

/** The text of an element as it is heard: without a second wording of it that is only seen. */
export function saidText(element: Element): string {
  return element.querySelector('[data-said]')?.textContent ?? element.textContent ?? ''
}

function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby')
  const label = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
  const text = labelled
    ? labelled
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' ')
    : ''
  return (element.getAttribute('aria-label') ?? (text || (label?.textContent ?? saidText(element)))).trim()
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text)
}

export function option(name: string | RegExp): HTMLElement {
  return byRole('option', name)
}

/** The names in the list, as far as they are in the page. */
export function listed(): string[] {
  return [...document.querySelectorAll('#people [role="option"]')].map(
    (row) => row.querySelector(':scope > span:nth-child(2) > span')?.textContent ?? '',
  )
}
