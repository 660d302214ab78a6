import type { TFunction } from 'i18next'
import { type ErrorCode, errorSentence } from '../../shared/contract/errors.ts'
import type { FormProblem } from './task-form.ts'

/** The sentence beside the field. The service would say the same. */
export function problemInWords({ code, details }: FormProblem, t: TFunction): string {
  return t(errorSentence(`task.${code}` as ErrorCode), details)
}
