import type { TFunction } from 'i18next'
import { type ErrorCode, errorSentence } from '../../shared/contract/errors.ts'
import type { FormProblem } from './event-form.ts'

/** The sentence beside the field. The book would say much the same. */
export function sentenceFor({ code, part = '' }: FormProblem, t: TFunction): string {
  if (code === 'badDate') return t('Write a day, such as 12 June or tomorrow.')
  if (code === 'badTime') return t('Write a time of day, such as 15:00.')
  const group = code === 'endsBeforeStart' ? 'event' : 'task'
  return t(errorSentence(`${group}.${code}` as ErrorCode), { part })
}

type Plain<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] | undefined ? Item[] : T[K] }

/** As the bridge takes it: with lists of its own. */
export function sendable<T extends object>(fields: T): Plain<T> {
  return structuredClone(fields) as Plain<T>
}
