import { type ContactFields, EMPTY_NAME, type PersonName } from '../../domain/contact.ts'
import { nameOf } from '../../domain/person-name.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import type { DecodedCard, SourceCard } from './card.ts'
import { CardDraft } from './card-draft.ts'
import { LABEL_PROPERTY, readGroupLabel } from './group-label.ts'
import { rawPropertyOf } from './kept-line.ts'
import { placeDeliveryLabels } from './properties/delivery-labels.ts'
import { jobsOf } from './properties/org.ts'
import { CODEC_OF } from './registry.ts'

/**
 * What a card says, in the words of the model. Every line is either read by the codec of its property or kept as a
 * raw property; `lostCount` counts what is neither. Never throws.
 */
export function decodeCard(card: SourceCard): DecodedCard {
  const draft = new CardDraft()
  const kept: ContentLine[] = []
  let readCount = 0
  let versionCount = 0
  if (card.lines.some(isLabel)) {
    for (const line of card.lines) {
      if (!isLabel(line)) continue
      if (readGroupLabel(line, parseParameters(line.parameters), draft)) readCount++
      else kept.push(line)
    }
  }
  for (const line of card.lines) {
    const codec = CODEC_OF.get(line.name)
    if (codec !== undefined) {
      if (codec.read(line, parseParameters(line.parameters), draft)) readCount++
      else kept.push(line)
    } else if (line.name === 'VERSION') {
      versionCount++
      draft.version ??= versionOf(line.value)
    } else if (line.name !== LABEL_PROPERTY) kept.push(line)
  }
  const returned = [...draft.unusedLabels(), ...placeDeliveryLabels(draft)]
  const raw = inOrder(kept, returned)
  const fields = fieldsOf(draft, raw.map(rawPropertyOf))
  const propertyCount = card.lines.length - versionCount
  return {
    line: card.line,
    source: card.source,
    version: draft.version ?? '3.0',
    uid: draft.uid ?? '',
    revisedAt: draft.revisedAt,
    isPartial: draft.isPartial,
    fields,
    photo: draft.photoBytes,
    propertyCount,
    lostCount: propertyCount - (readCount - returned.length) - raw.length,
    warnings: warningsOf(card, draft, fields, propertyCount),
  }
}

function isLabel(line: ContentLine): boolean {
  return line.name === LABEL_PROPERTY
}

function versionOf(value: string): DecodedCard['version'] | null {
  const version = value.trim()
  return version === '2.1' || version === '3.0' || version === '4.0' ? version : null
}

/** All lines that are kept, as they stood in the card. */
function inOrder(kept: ContentLine[], returned: readonly ContentLine[]): readonly ContentLine[] {
  if (returned.length === 0 && kept.every((line) => line.name !== LABEL_PROPERTY)) return kept
  return [...kept, ...returned].sort((one, other) => one.line - other.line)
}

function fieldsOf(draft: CardDraft, rawProperties: ContactFields['rawProperties']): ContactFields {
  const fields: ContactFields = {
    kind: draft.kind ?? 'person',
    formattedName: draft.formattedName ?? '',
    name: nameOfDraft(draft),
    nicknames: draft.nicknames,
    phones: draft.phones,
    emails: draft.emails,
    addresses: draft.addresses,
    urls: draft.urls,
    profiles: draft.profiles,
    dates: draft.dates,
    relations: draft.relations,
    jobs: draft.jobs.length === 0 ? [] : jobsOf(draft),
    notes: draft.notes,
    customFields: draft.customFields,
    tags: [...draft.tags],
    photo: draft.photo,
    isFavorite: draft.isFavorite,
    members: draft.members,
    rawProperties,
  }
  const isDerived = draft.isNameDerived && nameOf({ ...fields, formattedName: '' }) === fields.formattedName
  return isDerived ? { ...fields, formattedName: '' } : fields
}

function nameOfDraft({ name, phonetics }: CardDraft): PersonName {
  const base = name ?? EMPTY_NAME
  return Object.keys(phonetics).length === 0 ? base : { ...base, ...phonetics }
}

function warningsOf(
  card: SourceCard,
  draft: CardDraft,
  fields: ContactFields,
  propertyCount: number,
): DecodedCard['warnings'] {
  const { line } = card
  const { formattedName, name, jobs, nicknames } = fields
  if (propertyCount === 0) return [...card.warnings, { code: 'vcard.emptyCard', line, property: '', text: '' }]
  const isNamed = formattedName + name.given + name.family + (nicknames[0] ?? '') + (jobs[0]?.organization ?? '') !== ''
  if (!isNamed) draft.warnings.push({ code: 'vcard.noName', line, property: '', text: '' })
  if (card.warnings.length === 0) return draft.warnings
  return draft.warnings.length === 0 ? card.warnings : [...card.warnings, ...draft.warnings]
}
