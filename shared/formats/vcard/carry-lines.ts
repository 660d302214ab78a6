import type { ContactFields } from '../../domain/contact.ts'
import { foldLine } from '../content-lines/fold-line.ts'
import { findColon } from '../content-lines/line-header.ts'
import { nameAndValue, splitOutsideQuotes } from '../content-lines/parameters.ts'
import type { CardVersion } from './card-version.ts'
import type { WriteLoss } from './card-writer.ts'
import { WRITERS } from './card-writers.ts'
import { joinGroups, type LineDraft } from './join-groups.ts'
import {
  extraLabels,
  extraNames,
  extraParameters,
  type FormerCard,
  fittedParameter,
  isKeptWhole,
  isOfValue,
  parameterName,
} from './line-extras.ts'
import { type FormerLine, type OriginLine, pairLines } from './pair-lines.ts'
import { onlyCard, readsAs } from './reads-as.ts'
import { CODEC_OF } from './registry.ts'
import { splitLists } from './split-lists.ts'
import { originsOf, type TracedCard, type TracedLine, traceCard } from './traced-card.ts'

type Carried = { readonly text: string; readonly losses: readonly WriteLoss[] }

const NOT_CARRIED = 'the line would say something else with it'
const GROUPS_LOST: WriteLoss = { property: 'GROUP', reason: 'its lines cannot be kept together there' }

/**
 * A card that says these fields, as it was written anew or edited, with what the lines that it comes from said beside:
 * parameters that the model has no member for, and which lines belong together. What holds no longer since a value was
 * edited is left out; what the version has no place for is kept for Kith alone, and told.
 */
export function carryLines(written: string, from: FormerCard, fields: ContactFields, version: CardVersion): Carried {
  const whole = traceText(written)
  if (!whole) return { text: written, losses: [] }
  const origins = originsOf(from.card.lines)
  const former = from.card.lines.map((line, index) => ({ line, origin: origins[index] ?? ({ kind: 'kept' } as const) }))
  const traced = traceText(splitLists(whole, former, version)) ?? whole
  const pairs = pairLines(former, from.decoded.fields, traced.lines, fields)
  const isNative = from.decoded.version === version
  for (const isWithGroups of [true, false]) {
    const drafts = traced.lines.map((line): LineDraft => {
      return { traced: line, group: line.line.group, added: '', isDropped: false }
    })
    const losses = [...addParameters(drafts, pairs, version, isNative), ...absorbed(former, pairs, traced, fields)]
    const areJoined = isWithGroups && joinGroups(drafts, pairs, fields)
    const text = textOf(traced, drafts, version)
    if (!areJoined) losses.push(GROUPS_LOST)
    if (text === written || readsAs(text, fields, version)) return { text, losses }
  }
  const names = extraNames(from)
  return { text: written, losses: [GROUPS_LOST, ...names.map((property) => ({ property, reason: NOT_CARRIED }))] }
}

function traceText(text: string): TracedCard | undefined {
  const card = onlyCard(text)
  return card && traceCard(card, text)
}

function addParameters(
  drafts: readonly LineDraft[],
  pairs: ReadonlyMap<TracedLine['line'], FormerLine>,
  version: CardVersion,
  isNative: boolean,
): WriteLoss[] {
  const writer = new WRITERS[version](new Set())
  for (const draft of drafts) {
    const { line } = draft.traced
    const former = pairs.get(line)
    if (former === undefined || (isNative && former.line.parameters === line.parameters)) continue
    const present = new Set(splitOutsideQuotes(line.parameters, ';').map((part) => nameAndValue(part)[0]))
    const labels = extraLabels(former.line, former.codec)
    if (!present.has('TYPE')) draft.added += writer.labelParameters(line.name, labels)
    for (const parameter of extraParameters(former.line, former.codec)) {
      const name = parameterName(parameter)
      if (present.has(name) || (!former.isSameValue && isOfValue(parameter))) continue
      const { text, isLost } = fittedParameter(parameter, version, isNative)
      draft.added += text
      if (isLost) writer.lose(name, `vCard ${version} has no place for it`)
    }
  }
  return writer.losses
}

/** What was said of lines that several of became one, such as two equal names. */
function absorbed(
  former: readonly OriginLine[],
  pairs: ReadonlyMap<TracedLine['line'], FormerLine>,
  { lines }: TracedCard,
  fields: ContactFields,
): WriteLoss[] {
  const carried = new Set([...pairs.values()].map(({ line }) => line))
  const written = new Set(lines.map(({ line }) => CODEC_OF.get(line.name)))
  return former.flatMap(({ line, origin }) => {
    const codec = CODEC_OF.get(line.name)
    if (origin.kind !== 'read' || carried.has(line) || codec === undefined || !written.has(codec)) return []
    if (isKeptWhole(line, fields)) return []
    return extraParameters(line, codec).map((parameter) => ({
      property: parameterName(parameter),
      reason: `${line.name} is written once`,
    }))
  })
}

function textOf({ begin, end }: TracedCard, drafts: readonly LineDraft[], version: CardVersion): string {
  const lines = drafts.filter(({ isDropped }) => !isDropped).map((draft) => lineText(draft, version))
  return begin + lines.join('') + end
}

/** The text of a line with its group and what is added to it. Only lines that were just written get another. */
function lineText({ traced: { text, line }, group, added }: LineDraft, version: CardVersion): string {
  if (group === line.group && added === '') return text
  const whole = version === '2.1' ? text : text.replaceAll('\r\n ', '')
  const colon = findColon(whole)
  const name = whole.slice(line.group === '' ? 0 : line.group.length + 1, colon)
  const head = `${group === '' ? '' : `${group}.`}${name}${added}`
  if (version === '2.1') return head + whole.slice(colon)
  return `${foldLine(head + whole.slice(colon).replace(/\r\n$/, ''))}\r\n`
}
