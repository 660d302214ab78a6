import { z } from 'zod'
import { readTextIfThere, writeTextAtomically } from '../platform/files.ts'

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** `x` and `y` are missing when the system is to choose the place. */
export type WindowPlace = { x?: number; y?: number; width: number; height: number; isMaximized: boolean }

export const MINIMUM_SIZE = { width: 400, height: 560 } as const
const FIRST_PLACE: WindowPlace = { width: 1280, height: 800, isMaximized: false }
/** So much of the title bar has to be on a screen for the window to be caught with the mouse. */
const CATCHABLE = { width: 120, height: 24 } as const

const savedSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(MINIMUM_SIZE.width),
  height: z.int().min(MINIMUM_SIZE.height),
  isMaximized: z.boolean(),
})

/** Where the window stood last, if that is still on a screen; screens come and go between two starts. */
export function placeOf(saved: unknown, workAreas: readonly Rectangle[]): WindowPlace {
  const parsed = savedSchema.safeParse(saved)
  if (!parsed.success) return { ...FIRST_PLACE }
  const { x, y, width, height, isMaximized } = parsed.data
  return workAreas.some((area) => canBeCaught(parsed.data, area))
    ? { x, y, width, height, isMaximized }
    : { width, height, isMaximized }
}

function canBeCaught(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return (
    across >= CATCHABLE.width &&
    window.y >= area.y - CATCHABLE.height &&
    window.y + CATCHABLE.height <= area.y + area.height
  )
}

export function readPlace(path: string, workAreas: readonly Rectangle[]): WindowPlace {
  try {
    return placeOf(JSON.parse(readTextIfThere(path) ?? 'null'), workAreas)
  } catch {
    return { ...FIRST_PLACE }
  }
}

export function savePlace(path: string, bounds: Rectangle, isMaximized: boolean): void {
  writeTextAtomically(path, `${JSON.stringify({ ...bounds, isMaximized })}\n`)
}
