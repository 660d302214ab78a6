import type { TFunction } from 'i18next'
import type { RecordKind } from '../../shared/contract/history.contract.ts'

/** What a field of the history is called; the empty one stands for the person as a whole. */
export function fieldInWords(field: string, t: TFunction, kind?: RecordKind): string {
  if (kind !== undefined) return field === '' ? t('all of it') : t('what was changed')
  const words: Readonly<Record<string, string>> = {
    '': t('the whole person'),
    kind: t('kind'),
    formattedName: t('name'),
    name: t('parts of the name'),
    nicknames: t('nicknames'),
    phones: t('phone numbers'),
    emails: t('e-mail addresses'),
    addresses: t('postal addresses'),
    urls: t('web addresses'),
    profiles: t('profiles'),
    dates: t('dates'),
    relations: t('related people'),
    jobs: t('jobs'),
    notes: t('notes'),
    customFields: t('own fields'),
    tags: t('tags'),
    photo: t('photo'),
    isFavorite: t('favourite'),
    members: t('members'),
    rawProperties: t('other properties'),
    deletedAt: t('in the trash or not'),
  }
  return words[field] ?? field
}
