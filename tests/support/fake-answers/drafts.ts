import type { KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import type { AnswersOf } from './answers.ts'

export function draftsAnswers(): AnswersOf<'drafts'> {
  const kept = new Map<string, KeptDraft>()
  return {
    'drafts.list': () => [...kept.values()].reverse(),
    'drafts.keep': ({ kind, id, body }) => {
      kept.delete(`${kind} ${id}`)
      kept.set(`${kind} ${id}`, { kind, id, body, writtenAt: Date.now() })
    },
    'drafts.drop': ({ kind, id }) => void kept.delete(`${kind} ${id}`),
  }
}
