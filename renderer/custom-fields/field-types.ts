import type { TFunction } from 'i18next'
import { CalendarDays, Hash, Link2, List, type LucideIcon, ToggleRight, Type } from 'lucide-react'
import type { CustomFieldType } from '../../shared/domain/contact.ts'

export const TYPE_ICONS: Readonly<Record<CustomFieldType, LucideIcon>> = {
  text: Type,
  number: Hash,
  date: CalendarDays,
  choice: List,
  boolean: ToggleRight,
  link: Link2,
}

/** What a type of field is called. */
export function typeInWords(type: CustomFieldType, t: TFunction): string {
  const words: Readonly<Record<CustomFieldType, string>> = {
    text: t('Text'),
    number: t('Number'),
    date: t('Date'),
    choice: t('Choice'),
    boolean: t('Yes or no'),
    link: t('Link'),
  }
  return words[type]
}
