import { randomUUID } from 'node:crypto'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { entryFieldsSchema } from '../../shared/contract/timeline.contract.ts'
import { ENTRY_KINDS, type EntryKind } from '../../shared/domain/entry.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { listContacts, listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { logEntry } from '../timeline/entries.service.ts'
import { type Command, textOption, UsageError } from './command.ts'

/** So many people of the same name are named. */
const NAMED = 5
/** So many are looked through. */
const MOST = 500

export const logCommand: Command = {
  name: 'log',
  usage: `NAME --kind ${ENTRY_KINDS.join('|')} [--at TIME] [--text TEXT]`,
  summary: 'notes what passed with somebody',
  options: { kind: { type: 'string' }, at: { type: 'string' }, text: { type: 'string' } },
  takes: [1, 1],
  opens: 'write',
  async run({ positionals, values, book, io }) {
    const [name = ''] = positionals
    const kind = kindOf(textOption(values, 'kind'))
    const happenedAt = timeOf(textOption(values, 'at')) ?? io.clock()
    const person = personNamed(book.read, name)
    const text = textOption(values, 'text') ?? ''
    const parsed = entryFieldsSchema.safeParse({ kind, happenedAt, text, contactIds: [person.id] })
    if (!parsed.success) throw new KithError('entry.tooLong')
    const uid = `urn:uuid:${randomUUID()}`
    const entry = await book.write(async (write) => logEntry(write, parsed.data, uid, io.clock))
    return { json: entry, text: `Logged with ${person.name}, number ${entry.id}.\n` }
  },
}

function kindOf(text: string | undefined): EntryKind {
  const kind = ENTRY_KINDS.find((known) => known === text)
  if (kind === undefined) throw new UsageError(`--kind is one of ${ENTRY_KINDS.join(', ')}.`)
  return kind
}

/** An instant; a day alone is its noon, and what has no zone is of this computer's. */
function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const at = new Date(day ? `${text}T12:00` : text).getTime()
  if (Number.isNaN(at) || !isDay(text.slice(0, 10))) {
    throw new UsageError(`--at takes a time such as 2026-06-11T10:24, not “${text}”.`)
  }
  return at
}

/** Whether there is such a day: a Date would take the 30th of February for the 2nd of March. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text)
}

/**
 * Whoever has this number, or exactly this name, accents and case aside; else the only one in whose name all its words
 * stand. Throws `contact.unnamed`, `contact.ambiguous`.
 */
function personNamed(read: ReadConnection, name: string): ContactSummary {
  const numbered = /^\d{1,15}$/.test(name) ? listSummaries(read, [Number(name)]) : []
  const { rows } = listContacts(read, { text: name, view: 'all', tag: null }, 0, MOST)
  const words = foldText(name).split(' ')
  const exact = rows.filter((row) => foldText(row.name) === foldText(name))
  const within = rows.filter((row) => words.every((word) => foldText(row.name).includes(word)))
  const people = [numbered, exact, within].find(({ length }) => length > 0) ?? []
  const [person] = people
  if (person === undefined) throw new KithError('contact.unnamed', { name })
  if (people.length === 1) return person
  // Those within whose names the words only stand are told apart by their names.
  const told = people.slice(0, NAMED).map((row) => {
    const own = foldText(row.name) === foldText(name) ? '' : ` ${row.name}`
    return `${row.id}${own}${row.organization && ` (${row.organization})`}`
  })
  const list = told.join(', ') + (people.length > NAMED ? ', …' : '')
  throw new KithError('contact.ambiguous', { name, count: people.length, people: list })
}
