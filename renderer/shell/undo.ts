import i18next from 'i18next'
import { KithError } from '../../shared/contract/errors.ts'
import type { CommandSummary, Reverted } from '../../shared/contract/history.contract.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { MOD, SHIFT } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'

/** Takes the last command back, and says what came of it. */
export async function undo(): Promise<void> {
  await say(() => invoke('history.undo', {}), undoneSentence, {
    label: 'Redo',
    keys: [MOD, SHIFT, 'Z'],
    run: () => void redo(),
  })
}

/** Does the command taken back last again. */
export async function redo(): Promise<void> {
  await say(() => invoke('history.redo', {}), doneSentence, { label: 'Undo', keys: [MOD, 'Z'], run: () => void undo() })
}

async function say(
  work: () => Promise<Reverted>,
  sentence: (command: CommandSummary) => string,
  action: { label: string; keys: readonly string[]; run: () => void },
): Promise<void> {
  const { show } = useToasts.getState()
  try {
    const { command, conflicts } = await work()
    const kept = new Set(conflicts.map(({ contactId }) => contactId)).size
    const rest =
      kept === 0 ? '' : ` ${i18next.t('{{count}} people were changed since, and that was kept.', { count: kept })}`
    show({ text: sentence(command) + rest, action: { ...action, label: i18next.t(action.label) } })
  } catch (problem) {
    const isEmpty = problem instanceof KithError && problem.code.startsWith('history.nothing')
    show({ text: sentenceOf(problem), isProblem: !isEmpty })
  }
}

/** What was done: “Deleted Henrik Sørensen”. */
export function doneSentence(command: CommandSummary): string {
  const who = whoOf(command)
  switch (command.name) {
    case 'contacts.create':
      return i18next.t('Added {{who}}', { who })
    case 'contacts.update':
      return i18next.t('Changed {{who}}', { who })
    case 'contacts.delete':
      return i18next.t('Deleted {{who}}', { who })
    case 'contacts.restore':
      return i18next.t('Restored {{who}}', { who })
    case 'interchange.import':
      return i18next.t('Imported {{count, number}} people from {{file}}', {
        count: command.contacts,
        file: command.subject,
      })
  }
}

/** What was taken back: “Brought back Henrik Sørensen”. */
export function undoneSentence(command: CommandSummary): string {
  const who = whoOf(command)
  switch (command.name) {
    case 'contacts.create':
      return i18next.t('Took {{who}} out again', { who })
    case 'contacts.update':
      return i18next.t('Took back the change to {{who}}', { who })
    case 'contacts.delete':
      return i18next.t('Brought back {{who}}', { who })
    case 'contacts.restore':
      return i18next.t('Put {{who}} back in the trash', { who })
    case 'interchange.import':
      return i18next.t('Took back the import of {{file}}', { file: command.subject })
  }
}

function whoOf({ contacts, subject }: CommandSummary): string {
  if (contacts === 1 && subject !== '') return subject
  return i18next.t('{{count, number}} people', { count: contacts })
}
