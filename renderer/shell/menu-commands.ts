import type { CommandId } from '../../shared/domain/commands.ts'
import { usePalette } from '../palette/palette-store.ts'
import type { CommandContext } from './command-context.ts'
import { ALL_COMMANDS, runCommand } from './commands.ts'
import { isTextField } from './shortcuts.ts'

/** What a text field does instead of the window. */
const IN_TEXT: Partial<Record<CommandId, string>> = { undo: 'undo', redo: 'redo', selectAll: 'selectAll' }

/** Carries out a command of the application's menu. In a text field some of them are the field's own. */
export function runMenuCommand(id: CommandId, context: CommandContext): void {
  const isOfText = ALL_COMMANDS.find((command) => command.id === id)?.isOfText
  if (isOfText && isTextField(document.activeElement)) {
    if (IN_TEXT[id] !== undefined) document.execCommand(IN_TEXT[id])
    return
  }
  usePalette.getState().close()
  void runCommand(id, context)
}
