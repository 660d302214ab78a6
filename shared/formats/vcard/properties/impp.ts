import type { Labelled, OnlineProfile } from '../../../domain/contact.ts'
import type { Parameters } from '../../content-lines/parameters.ts'
import type { CardWriter } from '../card-writer.ts'
import { LABELLED, type PropertyCodec } from '../codec.ts'
import { labelledOf, textOf } from '../line-text.ts'

/** One property a service, as address books wrote it before IMPP, and some still do. */
const SERVICES: Readonly<Record<string, string>> = {
  'X-AIM': 'aim',
  'X-ICQ': 'icq',
  'X-MSN': 'msn',
  'X-YAHOO': 'yahoo',
  'X-QQ': 'qq',
  'X-JABBER': 'jabber',
  'X-GTALK': 'gtalk',
  'X-GOOGLE-TALK': 'gtalk',
  'X-SKYPE': 'skype',
  'X-SKYPE-USERNAME': 'skype',
  'X-GADUGADU': 'gadugadu',
  'X-GROUPWISE': 'groupwise',
  'X-SIP': 'sip',
  'X-TELEGRAM': 'telegram',
  'X-MATRIX': 'matrix',
  'X-TWITTER': 'twitter',
  // Outlook and KDE do not say of which.
  'X-MS-IMADDRESS': '',
  'X-KADDRESSBOOK-X-IMADDRESS': '',
}
/** Types that say where something is used, not which service it is. */
const PLACES = new Set(['home', 'work', 'other', 'internet', 'personal', 'mobile'])
/** Apple's scheme for a name at a service that has no URIs. */
const NAME_ONLY = 'x-apple:'
const NO_SERVICE = 'none'

/** IMPP (RFC 6350 section 6.4.3), X-SOCIALPROFILE, SOCIALPROFILE (RFC 9554), X-AIM and its like. */
export const impp: PropertyCodec = {
  names: ['IMPP', 'X-SOCIALPROFILE', 'SOCIALPROFILE', ...Object.keys(SERVICES)],
  parameters: new Set([...LABELLED, 'X-SERVICE-TYPE', 'SERVICE-TYPE', 'X-USER', 'USERNAME']),
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (value === '') return false
    const known = SERVICES[line.name]
    const labelled = labelledOf(line, parameters, draft)
    if (known !== undefined) {
      const kind = known === 'twitter' ? 'social' : 'messenger'
      draft.profiles.push({ ...withoutType(labelled, known), kind, service: known, user: value, uri: '' })
      return true
    }
    const kind = line.name === 'IMPP' ? 'messenger' : 'social'
    const service = serviceOf(parameters, kind, value)
    draft.profiles.push({ ...withoutType(labelled, service), kind, service, ...userAndUri(value, parameters, kind) })
    return true
  },
  write({ profiles }, writer) {
    for (const profile of profiles) writeProfile(profile, writer)
  },
}

/** What the service says already is no type. */
const withoutType = (labelled: Labelled, service: string): Labelled => ({
  ...labelled,
  types: labelled.types.filter((type) => type !== service),
})

function serviceOf(parameters: Parameters, kind: OnlineProfile['kind'], value: string): string {
  const named = parameters.all.get('X-SERVICE-TYPE') ?? parameters.all.get('SERVICE-TYPE')
  if (named !== undefined) return named === NO_SERVICE ? '' : (named.split(',')[0] ?? '').trim().toLowerCase()
  return impliedService(parameters.types, kind, value)
}

/** The service that types or URI tell when no parameter names it. */
function impliedService(types: readonly string[], kind: OnlineProfile['kind'], value: string): string {
  if (kind === 'social') return types.find((type) => !PLACES.has(type)) ?? ''
  const scheme = /^([a-z][a-z0-9+-]*):/i.exec(value)?.[1]?.toLowerCase() ?? ''
  return scheme === 'x-apple' || scheme.startsWith('http') ? '' : scheme
}

function userAndUri(value: string, parameters: Parameters, kind: OnlineProfile['kind']): { user: string; uri: string } {
  const named = parameters.all.get('X-USER') ?? parameters.all.get('USERNAME')
  if (value.startsWith(NAME_ONLY)) return { user: named ?? percentDecoded(value.slice(NAME_ONLY.length)), uri: '' }
  if (kind === 'messenger') return { user: named ?? messengerUser(value), uri: value }
  return parameters.valueType === 'text' ? { user: value, uri: '' } : { user: named ?? '', uri: value }
}

/** The name in `skype:edoe?chat` or `xmpp:edoe@example.org`; empty for URLs. */
function messengerUser(uri: string): string {
  const match = /^(?!https?:)[a-z][a-z0-9+.-]*:(?!\/\/)([^?]+)/i.exec(uri)
  return match?.[1] === undefined ? '' : percentDecoded(match[1])
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The property of a service, for programs that know no IMPP. */
const PROPERTY_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SERVICES)
    .map(([property, service]) => [service, property] as const)
    .reverse(),
)

function writeProfile(profile: OnlineProfile, writer: CardWriter): void {
  const { kind, service, user, uri } = profile
  const own = PROPERTY_OF[service]
  if (writer.version === '2.1') {
    if (own !== undefined && uri === '' && (kind === 'social') === (service === 'twitter')) {
      writer.labelled(own, profile, writer.escape(user))
      return
    }
    writer.lose(kind === 'messenger' ? 'IMPP' : 'X-SOCIALPROFILE', 'vCard 2.1 has no place for it')
  }
  const isMessenger = kind === 'messenger'
  const types = isMessenger || service === '' ? profile.types : [service, ...profile.types]
  const value = uri === '' ? NAME_ONLY + encodeURIComponent(user) : writer.uri(uri)
  const parameters: [string, string][] = []
  if (service !== '') parameters.push(['X-SERVICE-TYPE', service])
  else if (impliedService(types, kind, value) !== '') parameters.push(['X-SERVICE-TYPE', NO_SERVICE])
  const impliedUser = isMessenger ? messengerUser(uri) : ''
  if (uri !== '' && user !== '' && user !== impliedUser) parameters.push(['X-USER', user])
  writer.labelled(isMessenger ? 'IMPP' : 'X-SOCIALPROFILE', { ...profile, types }, value, parameters)
}
