import type { TFunction } from 'i18next'
import type { ContactDate, Labelled, OnlineProfile } from '../../shared/domain/contact.ts'

/** Types that say nothing a person would want to read beside a value. */
const SILENT = new Set(['voice', 'internet', 'pref', 'x400', 'dom', 'intl', 'postal', 'parcel', 'msg', 'iphone'])
/** What each type is called. The keys are sentences for the translator. */
const WORDS: Readonly<Record<string, string>> = {
  cell: 'mobile',
  home: 'home',
  work: 'work',
  main: 'main',
  other: 'other',
  fax: 'fax',
  pager: 'pager',
  text: 'text',
  video: 'video',
  car: 'car',
  school: 'school',
  homepage: 'home page',
  'home page': 'home page',
  blog: 'blog',
  profile: 'profile',
  spouse: 'spouse',
  child: 'child',
  parent: 'parent',
  sibling: 'sibling',
  friend: 'friend',
  colleague: 'colleague',
  'co-worker': 'colleague',
  assistant: 'assistant',
  manager: 'manager',
  partner: 'partner',
  'domestic-partner': 'partner',
  father: 'father',
  mother: 'mother',
  brother: 'brother',
  sister: 'sister',
  husband: 'husband',
  wife: 'wife',
  son: 'son',
  daughter: 'daughter',
  relative: 'relative',
  kin: 'relative',
  neighbor: 'neighbour',
  'co-resident': 'housemate',
  acquaintance: 'acquaintance',
  agent: 'agent',
  emergency: 'emergency contact',
  'emergency-for': 'has this one for emergencies',
  'referred-by': 'referred by',
  referred: 'referred by this one',
  report: 'works for this one',
  client: 'client',
  anniversary: 'anniversary',
}
/** Where the value belongs comes before what it is: “work mobile”. */
const PLACES = new Set(['home', 'work', 'school', 'other', 'main'])

/** The label beside a value, in plain words. `kind` is what it is called when nothing else is known. */
export function labelOf({ types, label }: Pick<Labelled, 'types' | 'label'>, t: TFunction, kind: string): string {
  const own = plainLabel(label)
  if (own !== '') return WORDS[own.toLowerCase()] ? t(WORDS[own.toLowerCase()] ?? own) : own
  const known = [...new Set(types.map(normalType))].filter((type) => !SILENT.has(type))
  const ordered = [...known.filter((type) => PLACES.has(type)), ...known.filter((type) => !PLACES.has(type))]
  return ordered.length === 0 ? kind : ordered.map((type) => (WORDS[type] ? t(WORDS[type]) : type)).join(' ')
}

export function dateLabelOf({ kind, label }: Pick<ContactDate, 'kind' | 'label'>, t: TFunction): string {
  if (kind === 'birthday') return t('birthday')
  const own = plainLabel(label)
  if (own !== '') return WORDS[own.toLowerCase()] ? t(WORDS[own.toLowerCase()] ?? own) : own
  return kind === 'anniversary' ? t('anniversary') : t('date')
}

const SERVICES: Readonly<Record<string, string>> = {
  aim: 'AIM',
  icq: 'ICQ',
  msn: 'MSN',
  qq: 'QQ',
  xmpp: 'XMPP',
  jabber: 'Jabber',
  sip: 'SIP',
  github: 'GitHub',
  gitlab: 'GitLab',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
  youtube: 'YouTube',
  'google-talk': 'Google Talk',
  googletalk: 'Google Talk',
}

/** `skype` → `Skype`: names of services are the same in every language. */
export function profileLabelOf(profile: OnlineProfile, t: TFunction): string {
  const { service } = profile
  if (service === '') return labelOf(profile, t, profile.kind === 'messenger' ? t('chat') : t('profile'))
  return SERVICES[service.toLowerCase()] ?? service.charAt(0).toUpperCase() + service.slice(1)
}

/** Apple writes its own labels as `_$!<HomePage>!$_`. */
function plainLabel(label: string): string {
  return (/^_\$!<(.*)>!\$_$/.exec(label)?.[1] ?? label).trim()
}

function normalType(type: string): string {
  const lower = type.toLowerCase()
  return lower === 'mobile' ? 'cell' : lower
}
