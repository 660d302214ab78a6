import type { ContactFields } from '../../domain/contact.ts'
import { foldLine } from '../content-lines/fold-line.ts'
import { findColon } from '../content-lines/line-header.ts'
import { nameAndValue, splitOutsideQuotes } from '../content-lines/parameters.ts'
import type { SourceCard } from './card.ts'
import type { CardVersion } from './card-version.ts'
import type { WriteLoss } from './card-writer.ts'
import { WRITERS } from './card-writers.ts'
import { LABEL_PROPERTY } from './group-label.ts'
import { joinGroups, type LineDraft } from './join-groups.ts'
import { extraLabels, extraNames, extraParameters, fittedParameter, isOfValue, parameterName } from './line-extras.ts'
import { type FormerLine, isEmptyLine, pairLines } from './pair-lines.ts'
import { readsAs, writtenCard } from './reads-as.ts'
import { CODEC_OF } from './registry.ts'
import { splitLists } from './split-lists.ts'
import {
  type OriginLine,
  type OriginLines,
  originsOf,
  type TracedCard,
  type TracedLine,
  traceCard,
} from './traced-card.ts'

type Carried = { readonly text: string; readonly losses: readonly WriteLoss[] }

const NOT_CARRIED = 'the line would say something else with it'
const GROUPS_LOST: WriteLoss = { property: 'GROUP', reason: 'its lines cannot be kept together there' }

/**
 * A card, as it was written anew or edited, with what the lines that it comes from said beside:
 * parameters that the model has no member for, and which lines belong together. What holds no longer since a value was
 * edited is left out; what the version has no place for is kept for Kith alone, and told.
 */
export function carryLines(written: string, from: SourceCard, fields: ContactFields, version: CardVersion): Carried {
  const card = writtenCard(written)
  const whole = card && traceCard(card, written)
  if (!card || !whole) return { text: written, losses: [] }
  const former = originsOf(from.lines)
  const traced = splitLists(whole, former.lines, version) ?? whole
  const pairs = pairLines(former, traced)
  const isNative = from.lines.find(({ name }) => name === 'VERSION')?.value.trim() === version
  for (const isWithGroups of [true, false]) {
    const drafts = traced.lines.map((line): LineDraft => {
      return { traced: line, group: line.line.group, added: '', isDropped: false }
    })
    const losses = [...addParameters(drafts, pairs, version, isNative), ...absorbed(former, pairs, traced, fields)]
    const areJoined = isWithGroups && joinGroups(drafts, pairs, fields.rawProperties)
    const text = textOf(traced, drafts, version)
    if (!areJoined) losses.push(GROUPS_LOST)
    if (isHarmless(drafts, whole === traced) || readsAs(text, fields, version)) return { text, losses }
  }
  const names = extraNames(former.lines)
  return { text: written, losses: [GROUPS_LOST, ...names.map((property) => ({ property, reason: NOT_CARRIED }))] }
}

/**
 * Parameters that no codec reads change nothing, nor does a group that only has another name now, be it after none. All
 * else is read again.
 */
function isHarmless(drafts: readonly LineDraft[], isInItsLines: boolean): boolean {
  if (!isInItsLines) return false
  const before = new Map<string, string>()
  for (const { group, isDropped, traced } of drafts) {
    const { line } = traced
    if (isDropped) return false
    if (group === '' || (line.name !== LABEL_PROPERTY && !CODEC_OF.has(line.name))) continue
    const key = group.toLowerCase()
    if ((before.get(key) ?? line.group) !== line.group) return false
    if (group !== line.group && GROUPED.has(line.name)) return false
    before.set(key, line.group)
  }
  return true
}

/** Lines for which it matters in which group they are, beside those with a label. */
const GROUPED = new Set(['LABEL', 'ORG', 'TITLE', 'ROLE'])

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
    // What was written by another codec than it was read by would say more than it did.
    const isRead = (name: string) => CODEC_OF.get(line.name)?.parameters?.has(name) ?? false
    const labels = extraLabels(former.line, former.codec)
    if (isRead('TYPE')) {
      if (labels.types.length > 0) writer.lose('TYPE', NOT_CARRIED)
      if (labels.preference !== null) writer.lose('PREF', NOT_CARRIED)
    } else if (!present.has('TYPE')) draft.added += writer.labelParameters(line.name, labels)
    for (const parameter of extraParameters(former.line, former.codec)) {
      const name = parameterName(parameter)
      if (present.has(name) || (!former.isSameValue && isOfValue(parameter))) continue
      if (isRead(name)) {
        writer.lose(name, NOT_CARRIED)
        continue
      }
      const { text, isLost } = fittedParameter(parameter, version, isNative)
      draft.added += text
      if (isLost) writer.lose(name, `vCard ${version} has no place for it`)
    }
  }
  return writer.losses
}

/** What was said of lines that several of became one, such as two equal names, and of those that hold no value. */
function absorbed(
  former: OriginLines,
  pairs: ReadonlyMap<TracedLine['line'], FormerLine>,
  { lines }: TracedCard,
  { rawProperties }: ContactFields,
): WriteLoss[] {
  const isRead = ({ line, origin }: OriginLine) => origin.kind === 'read' && line.parameters !== ''
  if (!former.lines.some(isRead)) return []
  const carried = new Set([...pairs.values()].map(({ line }) => line))
  const written = new Set(lines.map(({ line }) => CODEC_OF.get(line.name)))
  const kept = new Set(rawProperties.map(({ name, value }) => `${name}:${value}`))
  return former.lines.filter(isRead).flatMap(({ line }) => {
    const codec = CODEC_OF.get(line.name)
    if (carried.has(line) || codec === undefined) return []
    // What was edited away is missed by nobody; nor is a delivery label that fits no address, which is kept whole.
    const isEmpty = isEmptyLine(line)
    if ((!written.has(codec) && !isEmpty) || kept.has(`${line.name}:${line.value}`)) return []
    const reason = isEmpty ? `an empty ${line.name} is not written` : `${line.name} is written once`
    return extraParameters(line, codec).map((parameter) => ({ property: parameterName(parameter), reason }))
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
