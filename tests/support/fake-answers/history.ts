import { KithError } from '../../../shared/contract/errors.ts'
import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

export function historyAnswers({ done, undone, move, get }: FakeBook): AnswersOf<'history'> {
  return {
    'history.list': () => ({
      steps: [
        ...done.map(({ summary }) => ({ ...summary, state: 'done' as const, origin: 'user' as const })),
        ...undone.map(({ summary }) => ({ ...summary, state: 'undone' as const, origin: 'user' as const })),
      ].sort((one, other) => other.id - one.id),
      next: null,
    }),
    'history.ofContact': ({ id }) => ({ changes: [], next: null, added: { at: get(id).createdAt, file: '' } }),
    'history.valueBefore': () => {
      throw new KithError('history.notFound')
    },
    'history.undoOne': ({ commandId }) => {
      const step = done.find(({ summary }) => summary.id === commandId)
      if (!step) throw new KithError('history.notFound')
      done.splice(done.indexOf(step), 1)
      return move([step], undone, 'history.nothingToUndo', true)
    },
    'history.state': () => ({ undo: done.at(-1)?.summary ?? null, redo: undone.at(-1)?.summary ?? null }),
    'history.undo': () => move(done, undone, 'history.nothingToUndo', true),
    'history.redo': () => move(undone, done, 'history.nothingToRedo', false),
  }
}
