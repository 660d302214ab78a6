import type { AnswersOf } from './answers.ts'

export function workAnswers(): AnswersOf<'work'> {
  return { 'work.cancel': () => undefined }
}
