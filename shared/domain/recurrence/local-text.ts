/** A time on the clock, in milliseconds as if there were no zones. */
export function localMilliseconds(local: string): number {
  return Date.parse(local.length === 10 ? local : `${local}Z`)
}

/** A day or a time on the clock so many milliseconds later, in the form that it had. */
export function movedLocal(local: string, milliseconds: number): string {
  const moved = new Date(localMilliseconds(local) + milliseconds).toISOString()
  return local.length === 10 ? moved.slice(0, 10) : moved.slice(0, 19)
}

/**
 * A time on the clock as much later as `to` is than `from`. Where `to` is a day it becomes one, and where it is a time of a
 * day it gets that time.
 */
export function shiftedLocal(local: string, from: string, to: string): string {
  const day = (text: string) => text.slice(0, 10)
  if (local.length === to.length) return movedLocal(local, localMilliseconds(to) - localMilliseconds(from))
  const moved = movedLocal(day(local), localMilliseconds(day(to)) - localMilliseconds(day(from)))
  return to.length === 10 ? moved : `${moved}${to.slice(10)}`
}
