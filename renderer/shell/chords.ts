import { isMac, MOD, SHIFT } from '../ui/platform.ts'

/** Keys whose names in the browser are not those of the commands. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
}
/** What stands on the keys. */
const CAPS: Readonly<Record<string, string>> = {
  CmdOrCtrl: MOD,
  Cmd: '⌘',
  Ctrl: isMac ? '⌃' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: SHIFT,
  Plus: '+',
  '-': '−',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Delete: 'Del',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What was pressed, written as the keys of the commands are: `CmdOrCtrl+Shift+Z`. Null when it can be none of them. */
export function chordOf(event: Pressed): string | null {
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (other) return null
  const key = keyOf(event, mod)
  // Shift is part of the character that it makes: “?” is “?” on every keyboard.
  const isShifted = event.shiftKey && (key.length > 1 ? key !== 'Plus' : /[A-Z]/.test(key))
  return [mod && 'CmdOrCtrl', event.altKey && 'Alt', isShifted && 'Shift', key].filter(Boolean).join('+')
}

/** Keyboards of other alphabets have the same letters for commands, by their places. */
function keyOf({ key, code }: Pressed, isMod: boolean): string {
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1]
  if (isMod && place !== undefined && !/^[\x20-\x7e]$/.test(key)) return place
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** The key caps of a chord, in order. */
export function capsOf(chord: string): readonly string[] {
  return chord.split('+').map((key) => CAPS[key] ?? key)
}

/** True for a key without Ctrl or Alt that writes a character: people can switch those off. */
export function isSingleKey(chord: string): boolean {
  return chord.length === 1
}
