import type { TFunction } from 'i18next'
import type { TagColor } from '../../shared/domain/tag-color.ts'

/** What the colours of tags and calendars are called, in the order in which they are offered. */
export const colorNames = (t: TFunction): Readonly<Record<TagColor, string>> => ({
  moss: t('Moss'),
  teal: t('Teal'),
  sky: t('Sky'),
  slate: t('Slate'),
  plum: t('Plum'),
  rose: t('Rose'),
  rust: t('Rust'),
  ochre: t('Ochre'),
})
