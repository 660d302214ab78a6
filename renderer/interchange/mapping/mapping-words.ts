import type { TFunction } from 'i18next'
import type { TablePreview } from '../../../shared/contract/mappings.contract.ts'
import type { Charset, ColumnMeaning, DateOrder, Delimiter } from '../../../shared/domain/table-mapping.ts'
import type { SelectSection } from '../../ui/section-select.tsx'

/** Names that are the same in every language. */
const PROGRAMS = { google: 'Google', outlook: 'Outlook', hubspot: 'HubSpot' }

export function programInWords(program: NonNullable<TablePreview['program']>): string {
  return PROGRAMS[program]
}

/** All that a column can be. `recognised` is offered where a program means something that no other choice says. */
export function meaningSections(
  head: string,
  program: TablePreview['program'],
  isRecognised: boolean,
  t: TFunction,
): readonly SelectSection<ColumnMeaning>[] {
  const options = (...some: readonly (readonly [ColumnMeaning, string])[]) => some.map(([id, label]) => ({ id, label }))
  const address = (place: '' | 'work.' | 'home.') =>
    options(
      [`address.${place}street`, t('Street')],
      [`address.${place}extended`, t('Apartment, building')],
      [`address.${place}postalCode`, t('Postcode')],
      [`address.${place}locality`, t('Town or city')],
      [`address.${place}region`, t('State or region')],
      [`address.${place}country`, t('Country')],
      [`address.${place}poBox`, t('PO box')],
    )
  return [
    {
      title: '',
      options: [
        ...(isRecognised
          ? options([
              'recognised',
              program === null ? t('As its name says') : t('As {{program}} means it', { program: PROGRAMS[program] }),
            ])
          : []),
        ...options(
          ['own', head === '' ? t('A field of its own') : t('Own field “{{name}}”', { name: head })],
          ['kept', t('Keep it out of sight')],
          ['ignore', t('Leave it out')],
        ),
      ],
    },
    {
      title: t('Name'),
      options: options(
        ['formattedName', t('Full name')],
        ['name.given', t('First name')],
        ['name.additional', t('Middle name')],
        ['name.family', t('Last name')],
        ['name.prefix', t('Title before the name')],
        ['name.suffix', t('Suffix')],
        ['nickname', t('Nickname')],
        ['name.phoneticGiven', t('First name as spoken')],
        ['name.phoneticFamily', t('Last name as spoken')],
      ),
    },
    {
      title: t('Work'),
      options: options(
        ['job.organization', t('Organisation')],
        ['job.department', t('Department')],
        ['job.title', t('Job title')],
        ['job.role', t('Role')],
      ),
    },
    {
      title: t('Phone'),
      options: options(
        ['phone', t('Phone')],
        ['phone.cell', t('Mobile')],
        ['phone.work', t('Work phone')],
        ['phone.home', t('Home phone')],
        ['phone.fax', t('Fax')],
        ['phone.work.fax', t('Work fax')],
      ),
    },
    {
      title: t('E-mail and web'),
      options: options(
        ['email', t('E-mail')],
        ['email.work', t('Work e-mail')],
        ['email.home', t('Home e-mail')],
        ['url', t('Web site')],
        ['profile', t('Messenger')],
      ),
    },
    { title: t('Address'), options: address('') },
    { title: t('Work address'), options: address('work.') },
    { title: t('Home address'), options: address('home.') },
    {
      title: t('Dates and people'),
      options: options(
        ['date.birthday', t('Birthday')],
        ['date.anniversary', t('Anniversary')],
        ['date', t('Another date')],
        ['relation', t('Related person')],
        ['relation.spouse', t('Spouse')],
        ['relation.child', t('Child')],
      ),
    },
    {
      title: t('More'),
      options: options(
        ['note', t('Note')],
        ['tag', t('Tags')],
        ['photo', t('Link to a photo')],
        ['uid', t('The person’s own number')],
      ),
    },
  ]
}

export function delimiterOptions(t: TFunction): readonly (readonly [Delimiter, string])[] {
  return [
    [',', t('Comma')],
    [';', t('Semicolon')],
    ['\t', t('Tab')],
    ['|', t('Vertical bar')],
  ]
}

export function charsetOptions(t: TFunction): readonly (readonly [Charset, string])[] {
  return [
    ['utf-8', 'UTF-8'],
    ['windows-1252', t('Western (Windows)')],
    ['macintosh', t('Western (old Mac)')],
    ['windows-1250', t('Central European (Windows)')],
    ['iso-8859-2', t('Central European (ISO)')],
    ['windows-1251', t('Cyrillic (Windows)')],
    ['windows-1253', t('Greek (Windows)')],
    ['windows-1254', t('Turkish (Windows)')],
    ['shift_jis', t('Japanese (Shift JIS)')],
    ['gb18030', t('Chinese, simplified')],
    ['big5', t('Chinese, traditional')],
    ['euc-kr', t('Korean')],
    ['utf-16le', 'UTF-16'],
    ['utf-16be', t('UTF-16, high byte first')],
  ]
}

export function dateOptions(t: TFunction): readonly (readonly [DateOrder, string])[] {
  return [
    ['dmy', t('Day, month, year')],
    ['mdy', t('Month, day, year')],
    ['ymd', t('Year, month, day')],
  ]
}
