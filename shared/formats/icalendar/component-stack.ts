import { upperCase } from '../content-lines/line-header.ts'

/** Components that stand side by side within a calendar: where one begins, the one before it is over. */
const SIBLINGS: ReadonlySet<string> = new Set('VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE VAVAILABILITY'.split(' '))
/** Those of which none holds another of its own kind. */
const NOT_NESTED: ReadonlySet<string> = new Set('VALARM STANDARD DAYLIGHT'.split(' '))

/**
 * Which components are open, as BEGIN and END say. Mends what writers forget: a missing END, an END without a BEGIN.
 * Costs the same for each line, however deep they nest.
 */
export class ComponentStack {
  readonly #names: string[] = []
  readonly #counts = new Map<string, number>()

  get depth(): number {
    return this.#names.length
  }

  /** How many of the open components are over where this one begins. They are closed; then this one is open. */
  begin(name: string): number {
    let over = 0
    if (name === 'VCALENDAR') over = this.depth
    else if (SIBLINGS.has(name)) over = this.#depthOf((open) => SIBLINGS.has(open))
    else if (NOT_NESTED.has(name) && NOT_NESTED.has(this.#names.at(-1) ?? '')) over = 1
    this.#close(over)
    this.#names.push(name)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    return over
  }

  /** How many of the open components are over with this END: nought when it ends none, one when it ends the last. */
  end(name: string): number {
    if ((this.#counts.get(name) ?? 0) === 0) return 0
    const over = this.depth - this.#names.lastIndexOf(name)
    this.#close(over)
    return over
  }

  /** How many components are open from the outermost that fits; what is within a calendar stands near its top. */
  #depthOf(fits: (name: string) => boolean): number {
    const at = this.#names.findIndex((name, index) => index < 2 && fits(name))
    return at < 0 ? 0 : this.depth - at
  }

  #close(count: number): void {
    for (let left = count; left > 0; left--) {
      const name = this.#names.pop() ?? ''
      this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1)
    }
  }
}

/** The component that a BEGIN or END line names: the same for text and for bytes that are not decoded yet. */
export function componentName(value: string): string {
  return upperCase(value.replace(BLANKS_AROUND, ''))
}

const BLANKS_AROUND = /^[\t-\r ]+|[\t-\r ]+$/g
