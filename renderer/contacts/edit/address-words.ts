import type { TFunction } from 'i18next'
import { type AddressPart, addressWords } from '../../../shared/domain/address-format.ts'

/** What the parts of an address are called in this country. */
export function addressPartNames(country: string, t: TFunction): Record<AddressPart, string> {
  const { region, postalCode, locality } = addressWords(country)
  const regions = {
    region: t('Region'),
    state: t('State'),
    province: t('Province'),
    prefecture: t('Prefecture'),
    county: t('County'),
    department: t('Department (area)'),
    emirate: t('Emirate'),
    governorate: t('Governorate'),
    island: t('Island'),
    parish: t('Parish'),
    area: t('Area'),
  }
  const postcodes = {
    postcode: t('Postcode'),
    zip: t('ZIP code'),
    pin: t('PIN code'),
    eircode: t('Eircode'),
    plz: t('Postcode (PLZ)'),
    cap: t('Postcode (CAP)'),
    cep: t('Postcode (CEP)'),
  }
  const localities = { town: t('Town'), city: t('City'), suburb: t('Suburb'), district: t('District') }
  return {
    street: t('Street'),
    extended: t('Flat, floor or building'),
    poBox: t('PO box'),
    locality: localities[locality],
    region: regions[region],
    postalCode: postcodes[postalCode],
    country: t('Country'),
  }
}

const WEIGHTS: Readonly<Partial<Record<AddressPart, number>>> = { postalCode: 3, locality: 5, region: 4, country: 4 }
const COLUMNS = 12

/** How many of twelve columns each part takes: a long one all, of the others up to three share a row. */
export function addressSpans(parts: readonly AddressPart[], most: number): number[] {
  const rows: AddressPart[][] = []
  for (const part of parts) {
    const row = rows.at(-1)
    if (row && row.length < most && WEIGHTS[part] && WEIGHTS[row[0] ?? part]) row.push(part)
    else rows.push([part])
  }
  return rows.flatMap(spansOf)
}

function spansOf(row: readonly AddressPart[]): number[] {
  const weights = row.map((part) => WEIGHTS[part] ?? COLUMNS)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const spans = weights.map((weight) => Math.round((COLUMNS * weight) / whole))
  const rest = COLUMNS - spans.reduce((sum, span) => sum + span, 0)
  return spans.map((span, index) => (index === spans.length - 1 ? span + rest : span))
}
