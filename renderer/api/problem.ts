import i18next from 'i18next'
import { errorSentence, KithError, type KithErrorData } from '../../shared/contract/errors.ts'

/** The sentence for anything that was thrown: what is wrong, then what to do. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof KithError) return sentenceOfData(problem)
  const reason = problem instanceof Error ? problem.message : String(problem)
  return sentenceOfData({ code: 'internal', details: { reason } })
}

export function sentenceOfData({ code, details }: KithErrorData): string {
  return i18next.t(errorSentence(code), { ...details })
}
