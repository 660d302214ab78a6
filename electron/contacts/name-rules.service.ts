import { EMPTY_NAME } from '../../shared/domain/contact.ts'
import type { NameRules } from '../../shared/domain/name-rules.ts'
import { joinName, sortTextOf } from '../../shared/domain/person-name.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import { isVisible } from '../../shared/domain/visible-text.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { reportWork } from '../db/report-work.ts'
import {
  countNames,
  findRules,
  getRules,
  type KeyedName,
  listNamesAfter,
  type StoredRules,
  saveRules,
  updateDisplayName,
  updateKey,
} from './name-rules.repository.ts'

/** Counted up whenever the parts of a name are put together otherwise. */
const JOINED = 2
const SLICE = 100
/** As long as the main process may be busy before it looks after the window again. */
const BREATH_MS = 8

/** The rules by which the names of this book are sorted. Whoever writes a sort key has to go by them. */
export function nameRulesOf(connection: Pick<ReadConnection, 'prepare'>): NameRules {
  return getRules(connection)
}

/** Whether the keys of this book were made by other rules, or with another version of the collation data. */
export function isSortedOtherwise(connection: Pick<ReadConnection, 'prepare'>, rules: NameRules): boolean {
  const text = findRules(connection)
  return text === null || text !== JSON.stringify(stored(rules))
}

/**
 * Has the book sorted by these rules from now on: makes the keys that differ anew, in slices between which the window
 * breathes. It is one transaction and no part of the history. Returns how many keys were made anew.
 */
export async function sortNamesBy(write: WriteConnection, rules: NameRules): Promise<number> {
  if (!isSortedOtherwise(write, rules)) return 0
  const total = countNames(write)
  let [last, done, changed, since] = [0, 0, 0, performance.now()]
  for (;;) {
    const names = listNamesAfter(write, last, SLICE)
    const end = names.at(-1)
    if (end === undefined) break
    for (const name of names) if (renewName(write, name, rules)) changed++
    last = end.id
    done += names.length
    reportWork(write, done, total)
    if (performance.now() - since < BREATH_MS) continue
    await new Promise(setImmediate)
    since = performance.now()
  }
  saveRules(write, stored(rules))
  write.emit('contacts.changed', { ids: null })
  return changed
}

/** Whether somebody is listed or sorted otherwise than before. */
function renewName(write: WriteConnection, name: KeyedName, rules: NameRules): boolean {
  const displayName = listedOf(name)
  const { section, key } = sortNameOf(sortTextOf({ ...name, displayName }, rules), rules)
  if (displayName !== name.displayName) updateDisplayName(write, name.id, displayName)
  else if (key === name.sortKey && section === name.section) return false
  updateKey(write, name.id, { section, key })
  return true
}

/** What lists show where they show the parts of a name; else what they show already. */
function listedOf({ formattedName, displayName, ...name }: KeyedName): string {
  if (isVisible(formattedName)) return displayName
  const joined = joinName({ ...EMPTY_NAME, ...name })
  return isVisible(joined) ? joined.trim() : displayName
}

function stored({ locale, nameOrder, areParticlesSorted }: NameRules): StoredRules {
  return { locale, nameOrder, areParticlesSorted, icu: process.versions.icu ?? '', joined: JOINED }
}
