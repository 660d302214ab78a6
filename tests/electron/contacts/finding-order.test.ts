import { describe, expect, it } from 'vitest'
import { nearestPeople } from '../../../electron/contacts/nearest-people.ts'
import { bookOfPeople } from '../../support/book-of-people.ts'
import { PEOPLE } from '../../support/people-to-find.ts'

/** What is typed, and who is not found by it. */
const LEFT_OUT: readonly (readonly [typed: string, name: string])[] = [
  ['🦁', '🦊'],
  ['🍕', '🦊'],
  ['🇩🇰', '🇩🇪 Konsulat'],
  ['タナベ', '田中美咲'],
  ['中田', '田中美咲'],
  ['dont panic', 'Ada Lindqvist'],
  ['tag:client', 'Jane Doe'],
  ['no:email ada', 'Ada Lindqvist'],
  ['org:press', 'Lindqvist Foundry'],
  ['4711', 'Ada Lindqvist'],
  ['anna', 'Annemarie Roth'],
]
/** Who comes first. */
const FIRST: readonly (readonly [why: string, typed: string, name: string])[] = [
  ['whose name begins so', 'ann', 'Ann Cole'],
  ['a favourite among those whose names hold it', 'bell', 'Maryam Ann Bell'],
  ['a name before an e-mail address', 'lindqvist', 'Lindqvist Foundry'],
  ['a name before a note', 'tom', 'Tom'],
  ['the whole name', 'jane doe', 'Jane Doe'],
  ['what was typed before what was perhaps meant', 'annemarie', 'Annemarie Roth'],
  ['the hyphen as it was typed', 'anne-marie', 'Anne-Marie Dubois'],
]
/** What was typed wrong so that nobody is found, and who is named then. */
const NAMED: readonly (readonly [how: string, typed: string, name: string])[] = [
  ['the first letter wrong', 'zindqvist', 'Ada Lindqvist'],
  ['the first letter missing', 'indqvist', 'Ada Lindqvist'],
  ['the first two swapped', 'orbert', 'Robert Bell'],
  ['the first letter wrong in Cyrillic', 'жербаков', 'Иван Щербаков'],
  ['the first letter of a reading wrong', 'panaka', '田中美咲'],
  ['two letters wrong', 'lindkwist', 'Ada Lindqvist'],
  ['the first letter wrong behind an apostrophe', "p'connor", "Sinéad O'Connor"],
]

describe('a search', () => {
  it('leaves out who is not meant', async () => {
    const { find } = await bookOfPeople(PEOPLE)
    const wrong = LEFT_OUT.filter(([typed, name]) => find(typed).includes(name))
    expect(wrong).toEqual([])
  })

  it('puts first who is most likely meant', async () => {
    const { find } = await bookOfPeople(PEOPLE)
    const first = FIRST.map(([why, typed]) => [why, typed, find(typed)[0]])
    expect(first).toEqual(FIRST)
  })

  it('names who is close to it where nobody is found', async () => {
    const { book, find } = await bookOfPeople(PEOPLE)
    const near = (typed: string) => nearestPeople(book.read, typed, 3).map(({ name }) => name)
    const missed = NAMED.filter(([, typed, name]) => find(typed).length > 0 || !near(typed).includes(name))
    expect(missed).toEqual([])
  })
})
