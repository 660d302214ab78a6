import i18next from 'i18next'
import type { HistoryStep, Reverted } from '../../shared/contract/history.contract.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { redo, undoneSentence } from '../shell/undo.ts'
import { MOD, SHIFT } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'

/** Takes one step back and says so, or why not. Null when it could not be done. */
export async function undoStep(step: HistoryStep): Promise<Reverted | null> {
  const { show } = useToasts.getState()
  try {
    const reverted = await invoke('history.undoOne', { commandId: step.id })
    show({
      text: undoneSentence(reverted.command),
      action: { label: i18next.t('Redo'), keys: [MOD, SHIFT, 'Z'], run: () => void redo() },
    })
    return reverted
  } catch (problem) {
    show({ text: sentenceOf(problem), isProblem: true })
    return null
  }
}
