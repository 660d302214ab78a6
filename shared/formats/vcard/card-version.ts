/** The versions of vCard, the newest first: RFC 6350, RFC 2426, and the specification of 1996. */
export const CARD_VERSIONS = ['4.0', '3.0', '2.1'] as const
export type CardVersion = (typeof CARD_VERSIONS)[number]
