import { foldLine } from '../content-lines/fold-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { splitEscaped, unescapeText } from '../content-lines/text-value.ts'
import { CardDraft } from './card-draft.ts'
import type { CardVersion } from './card-version.ts'
import type { PropertyCodec } from './codec.ts'
import { listOf } from './line-text.ts'
import { categories } from './properties/categories.ts'
import { nickname } from './properties/nickname.ts'
import { writtenCard } from './reads-as.ts'
import { CODEC_OF } from './registry.ts'
import { type OriginLine, type TracedCard, type TracedLine, traceCard } from './traced-card.ts'

/** Properties whose items the model has in one list, in however many lines they stood. */
const LISTS: ReadonlySet<PropertyCodec | undefined> = new Set([nickname, categories])

/** A card whose lists stand in as many lines as they did before; undefined where nothing was said of one of those. */
export function splitLists(
  card: TracedCard,
  former: readonly OriginLine[],
  version: CardVersion,
): TracedCard | undefined {
  const isSaid = ({ line }: OriginLine) => line.parameters !== '' && LISTS.has(CODEC_OF.get(line.name))
  if (!former.some(isSaid)) return undefined
  const lines = card.lines.map((traced) => splitList(traced, former, version) ?? traced.text)
  const text = card.begin + lines.join('') + card.end
  const split = writtenCard(text)
  return split && traceCard(split, text)
}

function splitList({ line }: TracedLine, former: readonly OriginLine[], version: CardVersion): string | undefined {
  const codec = CODEC_OF.get(line.name)
  if (codec === undefined || !LISTS.has(codec) || line.parameters !== '') return undefined
  const lists = former.filter((one) => one.origin.kind === 'read' && CODEC_OF.get(one.line.name) === codec)
  if (lists.length < 2 || lists.every((one) => one.line.parameters === '')) return undefined
  const known = new Map<string, number>()
  for (const [index, { line: one }] of lists.entries()) {
    for (const item of listOf(one, parseParameters(one.parameters), new CardDraft())) {
      if (!known.has(item)) known.set(item, index)
    }
  }
  const runs: string[][] = []
  let at = -1
  for (const item of splitEscaped(line.value, ',')) {
    const own = known.get(unescapeText(item).trim()) ?? -1
    const run = runs.at(-1)
    // What is new goes with the one before.
    if (run !== undefined && (own < 0 || own === at)) run.push(item)
    else {
      runs.push([item])
      at = own
    }
  }
  const fold = version === '2.1' ? (text: string) => text : foldLine
  const group = line.group === '' ? '' : `${line.group}.`
  return runs.map((items) => `${fold(`${group}${line.name}:${items.join(',')}`)}\r\n`).join('')
}
