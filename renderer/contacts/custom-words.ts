import type { TFunction } from 'i18next'
import type { CustomField } from '../../shared/domain/contact.ts'
import { numberFormat } from '../ui/formats.ts'
import { dateTextInWords } from './dates.ts'
import { shortWeb } from './links.ts'

const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/

/** The value of a field of the user's own, as its type is read: yes or no, a date in words, a number with its groups. */
export function customValueInWords({ type, value }: Pick<CustomField, 'type' | 'value'>, t: TFunction, locale: string) {
  switch (type) {
    case 'boolean':
      return value === 'true' ? t('Yes') : value === 'false' ? t('No') : value
    case 'date':
      return dateTextInWords(value, locale)
    case 'number':
      return numberInWords(value.trim(), locale)
    case 'link':
      return shortWeb(value)
    default:
      return value
  }
}

/** As the language writes it, with as many decimals as it was written with. What is no number stays as it is. */
function numberInWords(text: string, locale: string): string {
  const decimals = PLAIN_NUMBER.exec(text)?.[1]?.length ?? 1
  if (!PLAIN_NUMBER.test(text)) return text
  return numberFormat(locale, { minimumFractionDigits: decimals - 1, maximumFractionDigits: 20 }).format(Number(text))
}
