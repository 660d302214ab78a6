import type { RawProperty } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { findColon } from '../content-lines/line-header.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { decodeQuotedPrintable } from '../content-lines/quoted-printable.ts'
import { escapeText, unescapeText } from '../content-lines/text-value.ts'
import type { CardVersion } from './card-version.ts'

/** Holds a line that the version may not have as it stood: text without a colon, a name with odd signs, bare parameters. */
export const KEPT_LINE = 'X-KITH-LINE'

const GROUP = /^[A-Za-z0-9-]*$/
const NAME = /^[A-Za-z0-9-]+$/
const PARAMETERS = /^(?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^",;:\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^",;:\p{Cc}]*))*)*$/u
const CONTROL = /(?!\t)\p{Cc}/u
/** Signs that cannot stand in any line, and the one that stands for them. */
const UNSAFE = /%|(?![\t\n])\p{Cc}/gu
/** As 2.1 writes parameters: alone, or with a name. */
const BARE_PARAMETERS = /^(?:;[^";:\p{Cc}]*)*$/u
const namesOf = (...names: readonly string[]) => new Set(names.flatMap((some) => some.split(' ')))

/**
 * What may stand in each version: the properties of RFC 6350, 6474, 6715, 8605, 9554 and 9555, of RFC 2426, and of 2.1. Left out
 * are those that the writer sets itself and that may stand once only (UID, REV, KIND, N, BDAY, ANNIVERSARY), and those
 * that the model holds (TEL, NOTE): what is raw of them is empty.
 */
const RULES = {
  '4.0': {
    names: namesOf(
      'SOURCE XML FN PHOTO GENDER LANG TZ GEO LOGO PRODID SOUND CLIENTPIDMAP KEY FBURL CALADRURI CALURI BIRTHPLACE',
      'DEATHPLACE DEATHDATE EXPERTISE HOBBY INTEREST ORG-DIRECTORY CONTACT-URI',
      'CREATED GRAMGENDER LANGUAGE PRONOUNS JSPROP',
    ),
    parameterNames: namesOf(
      'LANGUAGE VALUE PREF ALTID PID TYPE MEDIATYPE CALSCALE SORT-AS GEO TZ LABEL CC INDEX LEVEL',
      'AUTHOR AUTHOR-NAME CREATED DERIVED PHONETIC PROP-ID SCRIPT SERVICE-TYPE USERNAME JSPTR JSCOMPS',
    ),
    form: PARAMETERS,
    encodings: [''],
  },
  '3.0': {
    names: namesOf('SOURCE NAME PROFILE PHOTO MAILER TZ GEO LOGO AGENT PRODID SORT-STRING SOUND CLASS KEY'),
    parameterNames: namesOf('LANGUAGE VALUE TYPE ENCODING CONTEXT'),
    form: PARAMETERS,
    encodings: ['', 'base64'],
  },
  '2.1': {
    names: namesOf('PHOTO MAILER TZ GEO LOGO AGENT SOUND KEY'),
    parameterNames: namesOf('LANGUAGE VALUE TYPE ENCODING CHARSET'),
    form: BARE_PARAMETERS,
    encodings: ['', 'base64', 'quoted-printable'],
  },
} as const satisfies Record<CardVersion, unknown>
/** Those of them that may stand once only. */
export const SINGLE_NAMES: ReadonlySet<string> = new Set('PRODID GENDER BIRTHPLACE DEATHPLACE DEATHDATE'.split(' '))

/** True for what a program says of itself: nobody misses that who is shown what is lost. */
export function isOfProgram(name: string): boolean {
  return name === 'PRODID' || name === 'X-PRODID'
}

/** True when a raw property may stand in a card of this version as it is. */
export function isLegalLine({ group, name, parameters, value }: RawProperty, version: CardVersion): boolean {
  const { names, parameterNames, form, encodings } = RULES[version]
  if (!GROUP.test(group) || !NAME.test(name) || name === KEPT_LINE) return false
  if (!name.startsWith('X-') && !names.has(name)) return false
  // A card of its own would begin here.
  if (name === 'AGENT' && value.replace(/\s/g, '').toUpperCase() === 'BEGIN:VCARD') return false
  if (!form.test(parameters) || CONTROL.test(value)) return false
  const { all, encoding } = parseParameters(parameters)
  // The next line would read as going on.
  if (encoding === 'quoted-printable' && value.endsWith('=')) return false
  if (!(encodings as readonly string[]).includes(encoding)) return false
  return [...all.keys()].every((parameter) => parameter.startsWith('X-') || parameterNames.has(parameter))
}

/** The value of an X-KITH-LINE for a raw property. */
export function keptLineOf({ group, name, parameters, value }: RawProperty): string {
  const isBare = group + name + parameters === ''
  // A colon in what has no name would else read as the end of one.
  const bareHead = findColon(value) < 0 ? '' : ':'
  const head = isBare ? bareHead : `${group === '' ? '' : `${group}.`}${name}${parameters}:`
  return escapeText((head + value).replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`))
}

/** A line that no codec reads, as a raw property; that within an X-KITH-LINE if it is one. */
export function rawPropertyOf(line: ContentLine): RawProperty {
  return readKeptLine(line) ?? { group: line.group, name: line.name, parameters: line.parameters, value: line.value }
}

function readKeptLine(line: ContentLine): RawProperty | undefined {
  if (line.name !== KEPT_LINE) return undefined
  const { encoding, charset } = parseParameters(line.parameters)
  const value = encoding === 'quoted-printable' ? decodeQuotedPrintable(line.value, charset).text : line.value
  const text = unescapeText(value).replace(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  const colon = findColon(text)
  if (colon <= 0) return { group: '', name: '', parameters: '', value: text.slice(colon + 1) }
  const semicolon = text.indexOf(';')
  const nameEnd = semicolon < 0 || semicolon > colon ? colon : semicolon
  const dot = text.lastIndexOf('.', nameEnd - 1)
  return {
    group: dot < 0 ? '' : text.slice(0, dot),
    name: text.slice(dot + 1, nameEnd),
    parameters: text.slice(nameEnd, colon),
    value: text.slice(colon + 1),
  }
}
