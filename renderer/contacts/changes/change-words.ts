import type { TFunction } from 'i18next'
import type { FieldChange, ValueChange } from '../../../shared/contract/history.contract.ts'
import type { Job, PersonName, Photo } from '../../../shared/domain/contact.ts'
import { addressLines } from '../address-lines.ts'
import { customValueInWords } from '../custom-words.ts'
import { dateTextInWords } from '../dates.ts'
import { jobInWords, yearsInWords } from '../job-words.ts'
import { dateLabelOf, labelOf, profileLabelOf } from '../labels.ts'
import { shortWeb } from '../links.ts'

/** A value that went or came, in words; a photo is shown as a picture where there is one. */
export type ToldValue = { readonly text: string; readonly photo: string | null }
type Told = { readonly went: readonly ToldValue[]; readonly came: readonly ToldValue[] }

/** From where a change came: “You edited it”, “Import of phone.vcf”, “Undo”. */
export function sourceInWords({ origin, command, subject: file }: FieldChange, t: TFunction): string {
  const isImport = command === 'interchange.import'
  if (origin === 'undo') return isImport ? t('Undo of the import of {{file}}', { file }) : t('Undo')
  if (origin === 'redo') return isImport ? t('Redo of the import of {{file}}', { file }) : t('Redo')
  if (origin === 'import') return t('Import of {{file}}', { file })
  if (origin === 'sync') return t('Another device')
  return t('You edited it')
}

/** What went and what came, in plain words. */
export function valuesInWords(change: ValueChange, t: TFunction, locale: string): Told {
  if (change.field === 'name') return nameParts(change.went[0], change.came[0], t)
  return {
    went: change.went.map((value) => told(change.field, value, t, locale)),
    came: change.came.map((value) => told(change.field, value, t, locale)),
  }
}

function told(field: ValueChange['field'], value: unknown, t: TFunction, locale: string): ToldValue {
  const photo = field === 'photo' ? (value as Photo) : null
  return {
    text: inWords({ field, value } as FieldValue, t, locale),
    photo: photo?.kind === 'stored' ? photo.sha256 : null,
  }
}

/** One value of a field, typed by its field. */
type FieldValue = {
  [C in ValueChange as C['field']]: { field: C['field']; value: C['went'][number] }
}[ValueChange['field']]

function inWords(of: FieldValue, t: TFunction, locale: string): string {
  switch (of.field) {
    case 'phones':
      return `${labelOf(of.value, t, t('phone'))} ${of.value.value}`
    case 'emails':
      return `${labelOf(of.value, t, t('e-mail'))} ${of.value.value}`
    case 'urls':
      return `${labelOf(of.value, t, t('website'))} ${shortWeb(of.value.value)}`
    case 'relations':
      return `${labelOf(of.value, t, t('related'))} ${of.value.value}`
    case 'addresses':
      return `${labelOf(of.value, t, t('address'))} ${addressLines(of.value).join(', ')}`
    case 'profiles':
      return `${profileLabelOf(of.value, t)} ${of.value.user || of.value.uri}`
    case 'dates':
      return `${dateLabelOf(of.value, t)} ${of.value.on === null ? of.value.text : dateTextInWords(of.value.on, locale)}`
    case 'jobs':
      return jobLine(of.value, t, locale)
    case 'customFields':
      return `${of.value.name}: ${customValueInWords(of.value, t, locale)}`
    case 'rawProperties':
      return `${of.value.name}: ${of.value.value}`
    case 'kind':
      return { person: t('Person'), organization: t('Organisation'), group: t('Group') }[of.value]
    case 'isFavorite':
      return of.value ? t('a favourite') : t('no favourite')
    case 'photo':
      return of.value.kind === 'stored' ? t('photo') : of.value.uri
    case 'name':
      return ''
    default:
      return of.value
  }
}

function jobLine(job: Job, t: TFunction, locale: string): string {
  const years = yearsInWords(job, t, locale)
  return years === '' ? jobInWords(job) : `${jobInWords(job)}, ${years}`
}

/** Only those parts of a name that differ. */
function nameParts(before: PersonName | undefined, after: PersonName | undefined, t: TFunction): Told {
  const words: Readonly<Record<keyof PersonName, string>> = {
    prefix: t('Prefix'),
    given: t('First name'),
    additional: t('Middle name'),
    family: t('Last name'),
    suffix: t('Suffix'),
    phoneticGiven: t('First name as spoken'),
    phoneticAdditional: t('Middle name as spoken'),
    phoneticFamily: t('Last name as spoken'),
  }
  const parts = (Object.keys(words) as (keyof PersonName)[]).filter((part) => before?.[part] !== after?.[part])
  const tell = (name: PersonName | undefined) =>
    parts.filter((part) => name?.[part]).map((part) => ({ text: `${words[part]}: ${name?.[part]}`, photo: null }))
  return { went: tell(before), came: tell(after) }
}
