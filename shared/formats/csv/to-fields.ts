import {
  type ContactDate,
  type ContactFields,
  type CustomField,
  EMPTY_FIELDS,
  EMPTY_NAME,
  type Job,
  type Labelled,
  type OnlineProfile,
  type PostalAddress,
  type RawProperty,
} from '../../domain/contact.ts'
import { keptColumn } from '../../domain/kept-column.ts'
import type { CsvColumn, CsvMapping, PairField, PairPart } from './csv-column.ts'
import { readCsvDate } from './csv-date.ts'
import { restored } from './formula.ts'
import { labelledBy } from './labels.ts'
import { profileOf } from './profile-cells.ts'
import { columnName } from './recognise.ts'

/** Google writes several values into one cell with this between them. */
const SEVERAL = ' ::: '
const LINK = /^https?:\/\/\S+$/i
const SOCIAL = new Set('twitter linkedin facebook instagram mastodon xing'.split(' '))
const NO_JOB: Job = { organization: '', units: [], title: '', role: '', from: null, to: null }
type Pair = { readonly column: Extract<CsvColumn, { field: PairField }> } & { readonly [K in PairPart]: string }
const NO_PAIR = { value: '', label: '', service: '', year: '', month: '', day: '' }
type Address = { -readonly [K in keyof PostalAddress]: PostalAddress[K] }

export type CsvPerson = { readonly uid: string; readonly fields: ContactFields; readonly isEmpty: boolean }

/** What a row of a table says of a person. Nothing in a column that is mapped is dropped: what is no date stays text. */
export function personOf(cells: readonly string[], mapping: CsvMapping): CsvPerson {
  const name = { ...EMPTY_NAME }
  const [pairs, jobs, addresses] = [new Map<string, Pair>(), new Map<number, Job>(), new Map<number, Address>()]
  let [formattedName, uid, photo] = ['', '', '']
  const [nicknames, notes, tags]: [string[], string[], string[]] = [[], [], []]
  const left: CustomField[] = []
  const kept: RawProperty[] = []
  const headAt = (at: number) => mapping.heads[at]?.trim() || columnName(at)
  const keep = (cell: string, at: number) => kept.push(keptColumn(headAt(at), cell))
  const leave = (cell: string, at: number) => left.push({ name: headAt(at), type: 'text', value: cell })
  cells.forEach((text, at) => {
    const column = mapping.columns[at]
    const cell = restored(text).trim()
    if (cell === '' || column?.field === 'skip') return
    // A row may have more cells than there are columns.
    if (column === undefined) {
      leave(cell, at)
      return
    }
    switch (column.field) {
      case 'kept':
        keep(cell, at)
        break
      case 'formattedName':
        if (formattedName === '') formattedName = cell
        else leave(cell, at)
        break
      case 'uid':
        if (uid === '') uid = cell
        else leave(cell, at)
        break
      case 'photo':
        if (photo === '' && LINK.test(cell)) photo = cell
        else leave(cell, at)
        break
      case 'nickname':
        nicknames.push(...cell.split(/,\s+/).filter(Boolean))
        break
      case 'note':
        notes.push(cell.replace(/\r\n?/g, '\n'))
        break
      case 'tag':
        {
          const { own, others } = tagsIn(cell, mapping.dialect)
          tags.push(...own)
          if (others !== '') keep(others, at)
        }
        break
      case 'name':
        name[column.part] = [name[column.part], cell].filter(Boolean).join(' ')
        break
      case 'job': {
        const job = jobs.get(column.slot) ?? NO_JOB
        if (column.part !== 'department' && job[column.part] !== '') leave(cell, at)
        else jobs.set(column.slot, withPart(job, column.part, cell))
        break
      }
      case 'address':
        setAddress(addresses, column, cell)
        break
      default:
        if ('unsaid' in column && column.unsaid === cell) keep(cell, at)
        else if (!setPair(pairs, column, cell)) leave(cell, at)
    }
  })
  const all = [...pairs.values()]
    .map(inOnePiece)
    .filter(({ value }) => value !== '')
    .flatMap(inSeveral)
  const profileIn = ({ column, label, value }: Pair) => (column.field === 'custom' ? profileOf(label, value) : null)
  const of = (field: PairField) => all.filter((pair) => pair.column.field === field && profileIn(pair) === null)
  const valued = (field: PairField) => of(field).map((pair) => ({ ...labelledOf(pair), value: pair.value }))
  const fields: ContactFields = {
    ...EMPTY_FIELDS,
    formattedName,
    name,
    nicknames,
    notes,
    tags: [...new Set(tags)],
    phones: valued('phone'),
    emails: valued('email'),
    urls: valued('url'),
    relations: valued('relation'),
    profiles: [...of('profile').map(profileFrom), ...all.flatMap((pair) => profileIn(pair) ?? [])],
    dates: of('date').flatMap((pair) => dateOf(pair, mapping)),
    customFields: [
      ...of('custom').map(
        ({ column, label, value }): CustomField => ({ name: label || column.label || '', type: 'text', value }),
      ),
      ...left,
    ],
    jobs: [...jobs.values()],
    addresses: [...addresses.values()],
    photo: photo === '' ? null : { kind: 'uri', uri: photo },
    rawProperties: kept,
  }
  return { uid, fields: withName(fields), isEmpty: cells.every((cell) => cell.trim() === '') }
}

/** Google files people by family name, which is not how they are called. A company is no person who works there. */
function withName(fields: ContactFields): ContactFields {
  const { family, given } = fields.name
  if (family !== '' && fields.formattedName === `${family}, ${given}`) return { ...fields, formattedName: '' }
  const [job] = fields.jobs
  if (!job || job.organization === '' || job.title !== '') return fields
  const isNamed = Object.values(fields.name).some(Boolean) || fields.nicknames.length > 0
  if (isNamed || !['', job.organization].includes(fields.formattedName)) return fields
  return { ...fields, kind: 'organization', formattedName: job.organization }
}

/** Google's own groups begin with a star, and say nothing that a person would. */
function tagsIn(
  cell: string,
  dialect: CsvMapping['dialect'],
): { readonly own: readonly string[]; readonly others: string } {
  const separator = dialect === 'google' || cell.includes(SEVERAL) ? SEVERAL : cell.includes(';') ? ';' : ','
  const tags = cell.split(separator).map((tag) => tag.trim())
  const isOthers = (tag: string) => tag.startsWith('* ')
  return { own: tags.filter((tag) => tag !== '' && !isOthers(tag)), others: tags.filter(isOthers).join(SEVERAL) }
}

function withPart(job: Job, part: 'organization' | 'department' | 'title' | 'role', cell: string): Job {
  return part === 'department' ? { ...job, units: [...job.units, cell] } : { ...job, [part]: cell }
}

function setAddress(
  addresses: Map<number, Address>,
  column: Extract<CsvColumn, { field: 'address' }>,
  cell: string,
): void {
  const address: Address = addresses.get(column.slot) ?? {
    ...labelledBy('', column.types ?? []),
    ...{ poBox: '', extended: '', street: '', locality: '', region: '', postalCode: '', country: '', formatted: '' },
  }
  if (column.part === 'label') Object.assign(address, labelledBy(cell, column.types ?? []))
  else address[column.part] = [address[column.part], cell.replace(/\r\n?/g, '\n')].filter(Boolean).join('\n')
  addresses.set(column.slot, address)
}

/** False when there is a value already. */
function setPair(pairs: Map<string, Pair>, column: Extract<CsvColumn, { field: PairField }>, cell: string): boolean {
  const key = `${column.field} ${column.slot}`
  const pair = pairs.get(key) ?? { column, ...NO_PAIR }
  const part: PairPart = column.part
  if (part === 'value' && pair.value !== '') return false
  pairs.set(key, { ...pair, column: part === 'value' ? column : pair.column, [part]: cell })
  return true
}

/** A date whose parts stand in columns of their own, as one. */
function inOnePiece(pair: Pair): Pair {
  const { value, year, month, day } = pair
  if (value !== '' || year + month + day === '') return pair
  const two = (part: string) => part.padStart(2, '0')
  if (month === '' || day === '') return { ...pair, value: [year, month, day].filter(Boolean).join('-') }
  return { ...pair, value: `${year || '-'}-${two(month)}-${two(day)}` }
}

function profileFrom(pair: Pair): OnlineProfile {
  const service = (pair.service || pair.column.service || '').toLowerCase()
  const isLink = LINK.test(pair.value)
  return {
    ...labelledOf(pair),
    kind: SOCIAL.has(service) ? 'social' : 'messenger',
    service,
    ...(isLink ? { user: '', uri: pair.value } : { user: pair.value, uri: '' }),
  }
}

function inSeveral(pair: Pair): Pair[] {
  return pair.value.split(SEVERAL).map((value) => ({ ...pair, value: value.trim() }))
}

function labelledOf({ column, label }: Pair): Labelled {
  return labelledBy(label || column.label || '', column.types ?? [])
}

function dateOf(pair: Pair, { dateOrder }: CsvMapping): ContactDate[] {
  const on = readCsvDate(pair.value, dateOrder)
  if (on === undefined) return []
  const label = pair.label || pair.column.label || ''
  const kind = /^\W*birthday$/i.test(label) ? 'birthday' : /^\W*anniversary$/i.test(label) ? 'anniversary' : 'other'
  return [{ kind, label: kind === 'other' ? label.replace(/^\* /, '') : '', on, text: on === null ? pair.value : '' }]
}
