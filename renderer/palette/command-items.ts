import type { TFunction } from 'i18next'
import { COMMAND_GROUPS, type CommandGroup, type CommandId } from '../../shared/domain/commands.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { capsOf } from '../shell/chords.ts'
import type { CommandContext } from '../shell/command-context.ts'
import { ALL_COMMANDS, type Command, isEnabled, runCommand, shownKeys } from '../shell/commands.ts'
import { iconOf } from './command-icons.ts'
import type { PaletteItem, PaletteSection } from './item.ts'
import { ranked } from './rank.ts'

/** What is offered before anything is typed. */
const USEFUL: readonly CommandId[] = ['newPerson', 'find', 'import', 'undo', 'showHistory', 'showSettings', 'help']

/** A list of people stands among the lists, not among what can be done. */
const LISTS: readonly CommandId[] = ['showPeople', 'showFavorites', 'showTrash']

const isOffered = (command: Command, context: CommandContext) =>
  command.id !== 'palette' && isEnabled(command.id, context)

/** The commands that answer what was typed, the best first. */
export function rankedCommands(typed: string, context: CommandContext, t: TFunction) {
  const offered = ALL_COMMANDS.filter((command) => isOffered(command, context) && !LISTS.includes(command.id))
  return ranked(typed, offered, (command) => ({ label: t(command.label), words: command.words })).map((found) => ({
    ...found,
    value: commandItem(found.value, context, t),
  }))
}

export function rankedLists(typed: string, context: CommandContext, t: TFunction) {
  const lists = ALL_COMMANDS.filter(({ id }) => LISTS.includes(id))
  return ranked(typed, lists, (command) => ({ label: t(command.label), words: command.words })).map((found) => ({
    ...found,
    value: commandItem(found.value, context, t),
  }))
}

export function usefulCommands(context: CommandContext, t: TFunction): readonly PaletteItem[] {
  return USEFUL.flatMap((id) => {
    const command = ALL_COMMANDS.find((each) => each.id === id)
    return command && isOffered(command, context) ? [commandItem(command, context, t)] : []
  })
}

/** Every command there is something to do for, under its heading. */
export function commandSections(context: CommandContext, t: TFunction): readonly PaletteSection[] {
  const groups = Object.keys(COMMAND_GROUPS) as CommandGroup[]
  return groups.map((group) => ({
    id: `group-${group}`,
    title: t(COMMAND_GROUPS[group]),
    items: ALL_COMMANDS.filter((command) => command.group === group && isOffered(command, context)).map((command) =>
      commandItem(command, context, t),
    ),
  }))
}

function commandItem(command: Command, context: CommandContext, t: TFunction): PaletteItem {
  const keys = shownKeys(command, context.areLetterKeysOn)
  const whom = whomOf(command, context, t)
  return {
    id: `command-${command.id}`,
    label: t(command.label),
    icon: iconOf(command),
    run: () => runCommand(command.id, context),
    ...(keys === undefined ? {} : { keys: capsOf(keys) }),
    ...(whom === '' ? {} : { detail: whom }),
  }
}

/** Whom a command is about, where its label does not tell. */
function whomOf({ group, id }: Command, { contact }: CommandContext, t: TFunction): string {
  const { size } = useSelection.getState().ids
  const isOfMany = size > 0 && (group === 'many' || id === 'delete') && id !== 'selectAll'
  if (isOfMany) return t('{{count, number}} people selected', { count: size })
  return group === 'person' && contact ? nameOf(contact) : ''
}
