import type { ContentLine } from '../content-lines/content-line.ts'
import { detached } from '../content-lines/detached.ts'
import { isEncodedLabel } from '../content-lines/own-label.ts'
import { nameAndValue, parseParameters, splitOutsideQuotes } from '../content-lines/parameters.ts'
import type { SourceCard } from './card.ts'
import type { CardVersion } from './card-version.ts'
import type { PropertyCodec } from './codec.ts'
import { LABEL_PROPERTY } from './group-label.ts'
import { isReading } from './properties/n.ts'
import { CODEC_OF } from './registry.ts'
import type { OriginLine } from './traced-card.ts'

/** Parameters that say how a value is written, which every version says in its own way. */
const FORM = new Set(['VALUE', 'ENCODING', 'CHARSET'])
/** Those of a value that say something of the value itself, and go once that is another. */
const OF_VALUE = new Set([
  ...['SORT-AS', 'GEO', 'TZ', 'CC', 'MEDIATYPE', 'DERIVED', 'PHONETIC'],
  ...['X-EVOLUTION-E164', 'X-ABCROP-RECTANGLE'],
])
/** Holds a parameter that the version may not have as it stood. */
const KEPT_PARAMETER = 'X-KITH-PARAM'
const NONE: readonly string[] = []
const NOTHING: ReadonlySet<string> = new Set()
/** A parameter with a name, as 4.0 and 3.0 write it, and one that programs for 2.1 read. */
const NAMED = /^[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^",;:\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^",;:\p{Cc}]*))*$/u
const PLAIN = /^[A-Za-z0-9-]+=[!#-+\--9<-~]*$/

/** A parameter as a version has it, and whether other programs find it there. */
type FittedParameter = { readonly text: string; readonly isLost: boolean }

/** The parameters of a line that its codec does not read, each as it stood; TYPE and PREF are told by `extraLabels`. */
export function extraParameters(line: ContentLine, codec: PropertyCodec): readonly string[] {
  if (line.parameters === '') return NONE
  const { preference } = parseParameters(line.parameters)
  const read = codec.parameters ?? NOTHING
  const extras: string[] = []
  for (const part of splitOutsideQuotes(line.parameters, ';')) {
    const [name, value] = nameAndValue(part)
    if (name === '' || name === 'TYPE' || FORM.has(name) || read.has(name) || isEncodedLabel(part)) continue
    if ((name === 'PREF' || name === 'X-KITH-PREF') && preference !== null) continue
    if (name === 'SORT-AS' && line.name === 'N' && isReading(value.replaceAll('"', ''))) continue
    extras.push(name === KEPT_PARAMETER ? decoded(value) : part.trim())
  }
  return extras
}

/** TYPE and PREF of a line whose codec does not read them. */
export function extraLabels(line: ContentLine, codec: PropertyCodec) {
  const { types, preference } = parseParameters(line.parameters)
  const read = codec.parameters ?? NOTHING
  return {
    types: read.has('TYPE') ? NONE : types,
    preference: read.has('PREF') ? null : preference,
    label: '',
  }
}

/** The name of a parameter in upper case. */
export function parameterName(parameter: string): string {
  return nameAndValue(parameter)[0]
}

/** True for what holds no longer once the value is another. */
export function isOfValue(parameter: string): boolean {
  return OF_VALUE.has(parameterName(parameter))
}

/** A parameter for a card of this version. `isNative`: it stood in a card of that version. */
export function fittedParameter(parameter: string, version: CardVersion, isNative: boolean): FittedParameter {
  const name = parameterName(parameter)
  const isKnown = isNative || version === '4.0' || name === 'LANGUAGE' || name.startsWith('X-')
  const form = version === '2.1' ? PLAIN : NAMED
  if (isKnown && form.test(parameter)) return { text: `;${parameter}`, isLost: false }
  return { text: `;${KEPT_PARAMETER}=${encoded(parameter)}`, isLost: true }
}

/**
 * Whether a card says anything that neither the model nor a property kept as it stood holds: parameters that no codec
 * reads, or which lines belong together.
 */
export function saysMore(card: SourceCard): boolean {
  let groups: Map<string, boolean> | undefined
  for (const line of card.lines) {
    const codec = CODEC_OF.get(line.name)
    if (codec !== undefined && hasExtras(line, codec)) return true
    // A label goes with the one line that it is of.
    if (line.group === '' || (line.name === LABEL_PROPERTY && line.value.trim() !== '')) continue
    const group = line.group.toLowerCase()
    groups ??= new Map()
    if (codec !== undefined ? groups.has(group) : groups.get(group)) return true
    groups.set(group, codec !== undefined)
  }
  return false
}

/**
 * The names of the parameters that only a card has room for, each once; not those of lines that are kept whole, as a
 * delivery label may be.
 */
export function extraNames(lines: readonly OriginLine[]): string[] {
  const names = lines.flatMap(({ line, origin }) => {
    const codec = CODEC_OF.get(line.name)
    return codec === undefined || origin.kind === 'kept' || line.name === 'LABEL'
      ? []
      : extraParameters(line, codec).map(parameterName)
  })
  return [...new Set(names)]
}

/** By codec and parameters, since files repeat theirs. */
const known = new Map<PropertyCodec, Map<string, boolean>>()
const CACHE_LIMIT = 1000

/** Whether a line says anything that its codec does not read. */
export function hasExtras(line: ContentLine, codec: PropertyCodec): boolean {
  const { parameters } = line
  if (parameters === '') return false
  const ofCodec = knownOf(codec)
  let has = ofCodec.get(parameters)
  if (has === undefined) {
    const { types, preference } = extraLabels(line, codec)
    has = types.length > 0 || preference !== null || extraParameters(line, codec).length > 0
    if (parameters.length < 200) ofCodec.set(detached(parameters), has)
  }
  return has
}

function knownOf(codec: PropertyCodec): Map<string, boolean> {
  const found = known.get(codec)
  if (found !== undefined && found.size < CACHE_LIMIT) return found
  const fresh = new Map<string, boolean>()
  known.set(codec, fresh)
  return fresh
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed())

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('"', ''))
  } catch {
    return `${KEPT_PARAMETER}=${value}`
  }
}
