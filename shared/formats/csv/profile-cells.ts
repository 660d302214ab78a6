import type { OnlineProfile } from '../../domain/contact.ts'

/** Google has no columns for profiles: they go as fields of one's own under such a name, and come back by it. */
const KINDS: Readonly<Record<OnlineProfile['kind'], string>> = { messenger: 'Messenger', social: 'Profile' }
const LABEL = /^(Messenger|Profile): ?(\S*)$/
/** A URI, and the name before it where that is not told by it. */
const VALUE = /^(?:([\s\S]*) )?([a-z][a-z0-9+.-]*:\S+)$/i
/** The name in `xmpp:edoe@example.org`. */
const TOLD = /^(?!https?:)[a-z][a-z0-9+.-]*:(?!\/\/)([^?]+)/i

/** `Messenger: telegram`, `Profile: mastodon`. */
export function profileLabel({ kind, service }: Pick<OnlineProfile, 'kind' | 'service'>): string {
  return `${KINDS[kind]}: ${service}`.trim()
}

/** The name there, the URI, or both. */
export function profileValue({ kind, user, uri }: OnlineProfile): string {
  return [user === userIn(kind, uri) ? '' : user, uri].filter(Boolean).join(' ')
}

/** The profile that a field with this label and value is; null when it is none. */
export function profileOf(label: string, value: string): OnlineProfile | null {
  const [, word, service = ''] = LABEL.exec(label) ?? []
  if (word === undefined) return null
  const kind = word === KINDS.social ? 'social' : 'messenger'
  const [, user, uri = ''] = VALUE.exec(value) ?? []
  const name = uri === '' ? value : (user ?? userIn(kind, uri))
  return { types: [], label: '', preference: null, kind, service, user: name, uri }
}

function userIn(kind: OnlineProfile['kind'], uri: string): string {
  const name = kind === 'messenger' ? (TOLD.exec(uri)?.[1] ?? '') : ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
