import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

export function interchangeAnswers({
  inOrder,
  done,
  undone,
  move,
}: FakeBook): AnswersOf<'imports' | 'mappings' | 'exports'> {
  const nothing = () => undefined
  const counts = { all: 0, look: 0, new: 0, update: 0, duplicate: 0, skip: 0 }
  return {
    'imports.start': () => ({ importId: null, files: [], contacts: inOrder({}).length }),
    'imports.choose': () => null,
    'imports.takeOpened': () => null,
    'imports.paste': () => null,
    'imports.plan': ({ paths }) => ({ planId: 1, paths, tables: {}, files: [], byteLength: 0, counts }),
    'imports.planned': () => ({ total: 0, rows: [] }),
    'imports.plannedCard': () => ({ card: EMPTY_FIELDS, match: null, updated: {}, keptMine: [] }),
    'imports.decide': () => counts,
    'imports.apply': () => ({ importId: null, files: [], contacts: inOrder({}).length }),
    'imports.forget': nothing,
    'imports.cancel': nothing,
    'imports.state': () => ({ state: 'idle' }),
    'imports.cardText': () => null,
    'imports.undo': () => move(done, undone, 'history.nothingToUndo', true),
    'mappings.look': () => [],
    'mappings.save': nothing,
    'mappings.forget': nothing,
    'exports.preview': ({ ids }) => ({ people: (ids ?? inOrder({})).length, losses: [] }),
    'exports.choose': () => null,
    'exports.chooseCalendar': () => null,
    'exports.invitation': () => null,
    'exports.answer': () => null,
    'exports.cancel': nothing,
    'exports.show': nothing,
  }
}
