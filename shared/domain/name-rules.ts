/** How people are named in lists and by whose alphabet they are sorted there. */
export type NameRules = {
  /** The language of the reader (BCP 47). */
  readonly locale: string
  readonly nameOrder: 'givenFirst' | 'familyFirst'
  /** Whether “van Gogh” stands under V rather than under G. */
  readonly areParticlesSorted: boolean
}

export const DEFAULT_NAME_RULES: NameRules = { locale: 'en', nameOrder: 'givenFirst', areParticlesSorted: true }
