import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'

/** A part that the start does not need, and the way to have it here before it is drawn. */
export type Later<Props> = ComponentType<Props> & { readonly fetch: () => Promise<unknown> }

const fetches: (() => Promise<unknown>)[] = []
const PATIENCE_MS = 250
let areAllHere = false

/** A part of the window that is fetched after the start, and from then on drawn at once as any other is. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let here: ComponentType<Props> | undefined
  const fetch = async () => {
    here = await load()
    return { default: here }
  }
  const Awaited = lazy(fetch)
  fetches.push(fetch)
  function Part(props: Props) {
    // What began to wait goes on with the same part, so that it is not mounted a second time.
    const [Known] = useState<ComponentType<Props> | undefined>(() => here)
    if (Known) return <Known {...props} />
    return (
      <Suspense fallback={null}>
        <Awaited {...props} />
      </Suspense>
    )
  }
  return Object.assign(Part, { fetch })
}

/** Fetches every part at once. */
export async function fetchParts(): Promise<void> {
  await Promise.all(fetches.map((fetch) => fetch()))
  areAllHere = true
}

/** Fetches the parts one after the other once the window is painted and has nothing else to do; true when all are here. */
export function useParts(isPainted: boolean): boolean {
  const [areHere, setHere] = useState(areAllHere)
  useEffect(() => {
    if (!isPainted || areHere) return
    let isWanted = true
    const fetchAll = async () => {
      for (const fetch of fetches) {
        await leisure()
        if (!isWanted) return
        // A part that cannot be had says so where it is drawn.
        await fetch().catch(() => undefined)
      }
      areAllHere = true
      if (isWanted) setHere(true)
    }
    void fetchAll()
    return () => {
      isWanted = false
    }
  }, [isPainted, areHere])
  return areHere
}

function leisure(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS })
    else setTimeout(resolve)
  })
}
