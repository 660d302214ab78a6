import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { Draft, Stretch } from './draft.ts'
import { take } from './draft.ts'

/** Whose name begins with these words, the likeliest first. */
export type FindPeople = (words: string) => readonly ContactSummary[]
/** A stretch that names somebody, and whom it may mean. The first is meant. */
export type NamedPerson = Stretch & { readonly candidates: readonly ContactSummary[] }

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’-]*/gu
/** A name has up to so many words here. */
const MOST_WORDS = 3
const MOST_PEOPLE = 5
const MOST_TRIES = 12
/** After these a name may stand in small letters; `and` goes on from one name to the next. */
const LEADS = new Set([
  'call',
  'ring',
  'phone',
  'telephone',
  'back',
  'email',
  'mail',
  'write',
  'message',
  'text',
  'sms',
])
for (const word of [
  'meet',
  'meeting',
  'with',
  'to',
  'for',
  'from',
  'and',
  'ask',
  'tell',
  'thank',
  'remind',
  'pay',
  'whatsapp',
  '@',
])
  LEADS.add(word)

/** Everybody of the book whom a text names, by a capital letter or right behind a word that asks for a name. */
export function readPeople(draft: Draft, find: FindPeople): { draft: Draft; people: readonly NamedPerson[] } {
  const words = [...draft.rest.matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }))
  const people: NamedPerson[] = []
  let [result, tries] = [draft, 0]
  for (let at = 0; at < words.length && people.length < MOST_PEOPLE; at++) {
    const [word, before] = [words[at], words[at - 1]]
    if (!word || LEADS.has(word.text.toLowerCase())) continue
    const isCapital = word.text !== word.text.toLowerCase() && at > 0
    if (!isCapital && !(before && LEADS.has(before.text.toLowerCase()))) continue
    if (++tries > MOST_TRIES) break
    const named = longestName(words.slice(at, at + MOST_WORDS), draft.rest, find)
    if (named === null) continue
    people.push(named)
    // The name stays a part of the title: it is only underlined.
    result = { ...result, parts: take(result, 'person', named).parts }
    at = words.findLastIndex(({ to }) => to <= named.to)
  }
  return { draft: result, people }
}

type Word = Stretch & { readonly text: string }

function longestName(words: readonly Word[], text: string, find: FindPeople): NamedPerson | null {
  for (let count = words.length; count > 0; count--) {
    const [first, last] = [words[0], words[count - 1]]
    if (!first || !last) continue
    const phrase = text.slice(first.from, last.to)
    // Words that something stands between are no name.
    if (!/^[^\s,;]+(?: [^\s,;]+)*$/.test(phrase)) continue
    const candidates = rank(phrase, find(phrase.replaceAll(/[^\p{L}\p{M}\p{N}\s'’-]/gu, ' ')))
    if (candidates.length > 0) return { from: first.from, to: last.to, candidates }
  }
  return null
}

/** Only those of whose name each word is one; those whose name only begins so stand behind, to choose from. */
function rank(phrase: string, found: readonly ContactSummary[]): ContactSummary[] {
  const typed = wordsOf(phrase.replace(/['’]s$/, ''))
  const isWhole = ({ name }: ContactSummary) => typed.every((word) => wordsOf(name).includes(word))
  const isBegun = ({ name }: ContactSummary) =>
    typed.every((word) => word.length > 2 && wordsOf(name).some((other) => other.startsWith(word)))
  const whole = found.filter(isWhole)
  return whole.length === 0 ? [] : [...whole, ...found.filter((person) => !isWhole(person) && isBegun(person))]
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}
