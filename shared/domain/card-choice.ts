/**
 * What can be done with a card of an import: add it as a new person, bring the person it matches up to date with it,
 * keep it as one that says nothing new about somebody, or leave it out altogether.
 */
export const CARD_CHOICES = ['new', 'update', 'duplicate', 'skip'] as const
export type CardChoice = (typeof CARD_CHOICES)[number]

/** What an import would do with a card by itself. */
export type CardFate = 'new' | 'update' | 'unchanged' | 'duplicate' | 'unreadable'

/** What is chosen for a card until somebody chooses otherwise. */
export const USUAL_CHOICE: Readonly<Record<CardFate, CardChoice>> = {
  new: 'new',
  update: 'update',
  unchanged: 'duplicate',
  duplicate: 'duplicate',
  unreadable: 'skip',
}

/** What can be chosen for a card. Only one that matches somebody can update them or be their duplicate. */
export const POSSIBLE_CHOICES: Readonly<Record<CardFate, readonly CardChoice[]>> = {
  new: ['new', 'skip'],
  update: ['new', 'update', 'duplicate', 'skip'],
  unchanged: ['new', 'duplicate', 'skip'],
  duplicate: ['new', 'duplicate', 'skip'],
  unreadable: ['skip'],
}
