import fc from 'fast-check'
import {
  createContact,
  deleteContacts,
  restoreContacts,
  updateContact,
} from '../../electron/contacts/contacts.service.ts'
import { updateContacts } from '../../electron/contacts/many-contacts.service.ts'
import { sortNamesBy } from '../../electron/contacts/name-rules.service.ts'
import { purgeContacts } from '../../electron/contacts/purge.service.ts'
import type { Book } from '../../electron/db/book.ts'
import { redoLast, undoLast } from '../../electron/history/history.service.ts'
import type { ContactFields } from '../../shared/domain/contact.ts'
import { card, importTexts } from './import-text.ts'
import { valued } from './make-contact.ts'

const NAMES = ['Ada', 'ada', 'Bo', 'Bea', 'Åke', 'Zeb', 'Яна', '𝒜da', '𠮷野', '﨑山', '42', '', 'Bo B', 'Cy']
const name = fc.constantFrom(...NAMES)
/** Whom a step is about: the first few keys, also some that nobody has. */
const someone = fc.integer({ min: 1, max: 14 })
const some = fc.uniqueArray(someone, { minLength: 1, maxLength: 4 })
const phone = fc.constantFrom('', '+46 8 470 11', '0047 12', '7')
/** Something that is done to the people of a book, or a look at it between two such. */
export const peopleStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), name, phone }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rename' as const), id: someone, name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('mark' as const), ids: some, value: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), ids: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), names: fc.array(name, { maxLength: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'purge' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const), locale: fc.constantFrom('en', 'sv', 'ja') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
)
export type PeopleStep = typeof peopleStep extends fc.Arbitrary<infer S> ? S : never

/** Takes a step that is no look. It fails where it finds nobody, or nothing to undo. */
export async function takeStep(
  book: Book,
  step: Exclude<PeopleStep, { do: 'look' }>,
  clock: () => number,
): Promise<unknown> {
  switch (step.do) {
    case 'create':
      return book.write(async (write) => createContact(write, fieldsOf(step), `uid-${clock()}`, clock))
    case 'rename':
      return book.write(async (write) => updateContact(write, step.id, { formattedName: step.name }, clock))
    case 'mark':
      return book.write((write) => updateContacts(write, step.ids, { field: 'isFavorite', value: step.value }, clock))
    case 'delete':
      return book.write((write) => deleteContacts(write, step.ids, clock))
    case 'restore':
      return book.write((write) => restoreContacts(write, step.ids, clock))
    case 'import':
      return importTexts(
        book,
        step.names.map((name) => card(name)),
      )
    case 'undo':
      return book.write((write) => undoLast(write, clock))
    case 'redo':
      return book.write((write) => redoLast(write, clock))
    case 'purge':
      return book.write((write) => purgeContacts(write, null))
    case 'sort':
      return book.write((write) =>
        sortNamesBy(write, { locale: step.locale, nameOrder: 'givenFirst', areParticlesSorted: true }),
      )
  }
}

function fieldsOf({ name, phone }: { name: string; phone: string }): Partial<ContactFields> {
  return { formattedName: name, phones: phone === '' ? [] : [valued(phone)] }
}
