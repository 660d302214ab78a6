import type { KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import type { AnswersOf } from './answers.ts'

export function draftsAnswers(): AnswersOf<'drafts'> {
  const kept = new Map<number | null, KeptDraft>()
  return {
    'drafts.list': () => [...kept.values()].reverse(),
    'drafts.keep': ({ contactId, body }) => {
      kept.delete(contactId)
      kept.set(contactId, { contactId, body, writtenAt: Date.now() })
    },
    'drafts.drop': ({ contactId }) => void kept.delete(contactId),
  }
}
