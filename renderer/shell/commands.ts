import { COMMANDS, type CommandData, type CommandId, keysOf } from '../../shared/domain/commands.ts'
import { isMac } from '../ui/platform.ts'
import { isSingleKey } from './chords.ts'
import type { CommandContext, CommandWork } from './command-context.ts'
import { MANY_COMMANDS, PERSON_COMMANDS } from './person-commands.ts'
import { BOOK_COMMANDS, GO_COMMANDS, VIEW_COMMANDS } from './window-commands.ts'

/** What each command of `shared/domain/commands.ts` does. One that is missing here does not compile. */
const WORK: Readonly<Record<CommandId, CommandWork>> = {
  ...GO_COMMANDS,
  ...BOOK_COMMANDS,
  ...PERSON_COMMANDS,
  ...MANY_COMMANDS,
  ...VIEW_COMMANDS,
}

export type Command = CommandData & { readonly id: CommandId }
export const ALL_COMMANDS: readonly Command[] = COMMANDS

const byKey = new Map<string, Command>()
for (const command of ALL_COMMANDS)
  for (const keys of keysOf(command, isMac)) if (keys !== 'Esc') byKey.set(keys, command)

/** The command that these keys give. Esc has many meanings, one after the other, and is looked at by itself. */
export function commandOf(chord: string): Command | undefined {
  return byKey.get(chord)
}

export function isEnabled(id: CommandId, context: CommandContext): boolean {
  return WORK[id].isEnabled?.(context) ?? true
}

/** Does nothing where there is nothing for it to do. */
export function runCommand(id: CommandId, context: CommandContext): unknown {
  return isEnabled(id, context) ? WORK[id].run(context) : undefined
}

/** The keys to show beside a command: one that is switched off is none. */
export function shownKeys(command: CommandData, areLetterKeysOn: boolean): string | undefined {
  return keysOf(command, isMac).find((keys) => areLetterKeysOn || !isSingleKey(keys))
}
