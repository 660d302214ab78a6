import { create } from 'zustand'

type Opened = { readonly key: string; readonly anchor: HTMLElement } | null

/** The event that is looked at closely, and where it is drawn. */
export const useOpened = create<{ readonly opened: Opened }>()(() => ({ opened: null }))

export function openItem(key: string, anchor: HTMLElement): void {
  useOpened.setState({ opened: { key, anchor } })
}

export function closeItem(): void {
  useOpened.setState({ opened: null })
}
