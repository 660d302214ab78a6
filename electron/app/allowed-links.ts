import { KithError } from '../../shared/contract/errors.ts'

/** Programs that reach a person or show a page. Whatever runs, reads or installs something stays out. */
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set([
  'http:',
  'https:',
  'mailto:',
  'tel:',
  'callto:',
  'sms:',
  'smsto:',
  'sip:',
  'sips:',
  'facetime:',
  'facetime-audio:',
  'xmpp:',
  'im:',
  'skype:',
  'msteams:',
  'tg:',
  'whatsapp:',
  'sgnl:',
  'matrix:',
  'geo:',
])

/** The link as it may be handed to the system. Throws `link.refused`: cards come from strangers. */
export function checkedLink(uri: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*:)/i.exec(uri)?.[1]?.toLowerCase() ?? ''
  if (!ALLOWED_SCHEMES.has(scheme) || !URL.canParse(uri)) {
    throw new KithError('link.refused', { scheme: scheme.replace(/:$/, '') || uri.slice(0, 40) })
  }
  return new URL(uri).href
}
