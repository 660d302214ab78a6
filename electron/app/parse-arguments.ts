import { isAbsolute, resolve } from 'node:path'
import { IN_BACKGROUND } from '../platform/autostart.ts'

export type Arguments = {
  /** What follows `--cli`, or null when a window is wanted. */
  readonly command: readonly string[] | null
  /** Whole paths of the vCard files to import. */
  readonly cards: readonly string[]
  /** To be there without a window, as after the start of the session. */
  readonly isInBackground: boolean
}

/**
 * What the user asked for. Chromium mixes its own switches into the arguments, and a second instance hands over those
 * of another working folder, so the cards are looked for by their ending.
 */
export function parseArguments(argv: readonly string[], workingFolder: string): Arguments {
  const at = argv.indexOf('--cli')
  if (at !== -1) return { command: argv.slice(at + 1), cards: [], isInBackground: false }
  const cards = argv.slice(1).filter((argument) => isCardFile(argument) && !argument.startsWith('-'))
  return {
    command: null,
    cards: cards.map((card) => (isAbsolute(card) ? card : resolve(workingFolder, card))),
    isInBackground: argv.includes(IN_BACKGROUND),
  }
}

/** True for the name of a file that holds vCards or a calendar. */
export function isCardFile(path: string): boolean {
  return /\.(vcf|vcard|ics)$/i.test(path)
}
