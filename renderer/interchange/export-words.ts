import type { TFunction } from 'i18next'
import type { ExportTarget } from '../../shared/domain/export-target.ts'

/** How a loss is told: who has what. */
export function lossInWords(property: string, count: number, t: TFunction): string {
  switch (property) {
    case 'PHOTO':
      return t('{{count, number}} people have a photo', { count })
    case 'ORG':
      return t('{{count, number}} people have a further job', { count })
    case 'ROLE':
      return t('{{count, number}} people have a role beside their job title', { count })
    case 'X-KITH-FROM':
      return t('{{count, number}} people have the years of their job', { count })
    case 'MEMBER':
      return t('{{count, number}} groups have members', { count })
    case 'X-PHONETIC-FIRST-NAME':
      return t('{{count, number}} people have the sound of their name', { count })
    case 'RELATED':
      return t('{{count, number}} people have related people', { count })
    case 'IMPP':
      return t('{{count, number}} people have a messenger', { count })
    case 'X-SOCIALPROFILE':
      return t('{{count, number}} people have a social profile', { count })
    case 'BDAY':
      return t('{{count, number}} people have a birthday that is no whole date', { count })
    case 'ANNIVERSARY':
      return t('{{count, number}} people have an anniversary of this kind', { count })
    case 'X-ABDATE':
      return t('{{count, number}} people have another date', { count })
    case 'CATEGORIES':
      return t('{{count, number}} people have tags', { count })
    case 'X-KITH-FIELD':
      return t('{{count, number}} people have fields of your own', { count })
    case 'X-ABLabel':
      return t('{{count, number}} people have labels of your own', { count })
    case 'X-KITH-FAVORITE':
      return t('{{count, number}} people are favourites', { count })
    case 'GROUP':
      return t('{{count, number}} people have lines that belong together', { count })
    case 'PREF':
      return t('{{count, number}} people have a second choice among numbers or addresses', { count })
    default:
      return t('{{count, number}} people have “{{property}}”, which another program wrote', { count, property })
  }
}

export type TargetWords = { readonly id: ExportTarget; readonly title: string; readonly hint: string }

/** For whom people can be exported. */
export function targetsInWords(t: TFunction): readonly TargetWords[] {
  return [
    { id: 'iphone', title: t('iPhone or Mac'), hint: t('Cards (.vcf). Open the file there.') },
    { id: 'android', title: t('Android'), hint: t('Cards (.vcf). Open the file there.') },
    { id: 'google', title: t('Google Contacts'), hint: t('A table (.csv), for contacts.google.com.') },
    { id: 'outlook', title: t('Outlook'), hint: t('A table (.csv). Cards it takes one by one.') },
    { id: 'vcard4', title: t('Another program'), hint: t('vCard 4.0 (.vcf), which holds the most.') },
    { id: 'source', title: t('As they came in'), hint: t('Each card as it was, with your edits.') },
  ]
}

/** Formats that somebody asks for by their name. */
export function formatsInWords(t: TFunction): readonly { readonly id: ExportTarget; readonly label: string }[] {
  return [
    { id: 'vcard3', label: t('vCard 3.0 (.vcf)') },
    { id: 'vcard21', label: t('vCard 2.1 (.vcf)') },
    { id: 'jcard', label: t('jCard (.json)') },
    { id: 'csv', label: t('Table (.csv)') },
  ]
}

/** Whose loss it is, above the list of what is lost. */
export function losingInWords(target: ExportTarget, t: TFunction): string {
  switch (target) {
    case 'iphone':
      return t('What an iPhone has no place for')
    case 'android':
      return t('What Android leaves out')
    case 'google':
    case 'csv':
      return t('What a table of Google Contacts has no column for')
    case 'outlook':
      return t('What a table of Outlook has no column for')
    default:
      return t('What other programs will not find in the file')
  }
}
