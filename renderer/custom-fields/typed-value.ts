import type { CustomFieldType } from '../../shared/domain/contact.ts'
import { readNumber } from '../../shared/domain/custom-number.ts'
import { readDate } from '../dates/read-date.ts'

/** What was typed in its type's own form; what cannot be read as that stays as it was typed. */
export function typedValue(type: CustomFieldType, typed: string): string {
  const text = typed.trim()
  if (type === 'date') return readDate(text) ?? text
  if (type === 'number') return readNumber(text) ?? text
  return text
}
