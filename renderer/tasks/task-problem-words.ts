import type { TFunction } from 'i18next'
import { type ErrorCode, errorSentence } from '../../shared/contract/errors.ts'
import type { FormProblem } from './task-form.ts'

/** The sentence beside the field. The service would say the same. */
export function problemInWords({ code, details }: FormProblem, t: TFunction): string {
  if (code === 'badDate') return t('This day does not exist. Choose another date.')
  if (code === 'badTime') return t('This is no time of day. Write one such as 15:00.')
  return t(errorSentence(`task.${code}` as ErrorCode), details)
}
