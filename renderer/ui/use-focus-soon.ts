import { useEffect, useRef } from 'react'

/** As long as a menu takes to close and hand the focus back to its button. */
const MENU_CLOSES_MS = 200

/**
 * Gives the focus to what a menu brought up, once the menu is gone. Whoever goes on before that is not pulled back: what
 * is typed meanwhile goes to the field, any other key or a click keeps the focus where it is. Returns what ends this.
 */
export function focusSoon(focus: () => void): () => void {
  const take = () => {
    stop()
    focus()
  }
  const goOn = (event: Event) => {
    if (event instanceof KeyboardEvent && event.repeat) return
    const isTyped = event instanceof KeyboardEvent && event.key.length === 1 && !event.ctrlKey && !event.metaKey
    if (isTyped) take()
    else stop()
  }
  const timer = setTimeout(take, MENU_CLOSES_MS)
  document.addEventListener('keydown', goOn, true)
  document.addEventListener('pointerdown', goOn, true)
  function stop() {
    clearTimeout(timer)
    document.removeEventListener('keydown', goOn, true)
    document.removeEventListener('pointerdown', goOn, true)
  }
  return stop
}

const GOES_ON = ['keydown', 'pointerdown'] as const
/** About a second, in frames. */
const MOST_FRAMES = 60

/**
 * Gives the focus to what stands in for whatever had it and is gone, once that is there, and after a second to the page.
 * Whoever goes on before that is not pulled back.
 */
export function focusSoonWhereLost(find: () => HTMLElement | null | undefined): void {
  let frames = MOST_FRAMES
  const stop = () => {
    frames = 0
    for (const type of GOES_ON) document.removeEventListener(type, stop, true)
  }
  const look = () => {
    if (frames === 0) return
    frames -= 1
    const next = find() ?? (frames === 0 ? document.getElementById('page') : null)
    if (document.activeElement === document.body) next?.focus()
    if (frames > 0) requestAnimationFrame(look)
    else stop()
  }
  for (const type of GOES_ON) document.addEventListener(type, stop, true)
  requestAnimationFrame(look)
}

/** A ref for a field that a menu brought up: it takes the focus once the menu is gone. */
export function useFocusSoon<T extends HTMLElement>(isWanted: boolean) {
  const ref = useRef<T>(null)
  useEffect(() => (isWanted ? focusSoon(() => ref.current?.focus()) : undefined), [isWanted])
  return ref
}
