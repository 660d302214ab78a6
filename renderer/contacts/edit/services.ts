import type { OnlineProfile } from '../../../shared/domain/contact.ts'

/** Services that are offered; every other one can be typed. Their names come from `profileLabelOf`. */
export const SERVICE_OPTIONS: readonly Pick<OnlineProfile, 'kind' | 'service'>[] = [
  ...['signal', 'whatsapp', 'telegram', 'threema', 'matrix', 'xmpp', 'skype', 'wechat', 'line', 'viber'].map(
    (service) => ({ kind: 'messenger' as const, service }),
  ),
  ...['linkedin', 'xing', 'github', 'mastodon', 'bluesky', 'instagram', 'facebook', 'youtube', 'twitter', 'tiktok'].map(
    (service) => ({ kind: 'social' as const, service }),
  ),
]

/** True for a text that is an address with a scheme, such as `https://…` or `xmpp:ada@example.com`. */
export function isUri(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|(?:xmpp|sip|sips|skype|tel|mailto|im|matrix|tg|sgnl|ymsgr|aim|msnim|acct):\S+)$/i.test(
    text,
  )
}
