import type { TouchMark } from '../../shared/domain/keep-in-touch/touch-days.ts'
import type { RingProps } from '../ui/ring.tsx'

/** The ring of somebody who stands so in their rhythm. No rhythm, no ring. */
export function ringOf(touch: TouchMark | null | undefined): RingProps | undefined {
  return touch ? { share: touch.share, tone: touch.state } : undefined
}
