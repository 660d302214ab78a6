import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

export function backupAnswers({ contacts }: FakeBook): AnswersOf<'backups' | 'book'> {
  const nothing = () => undefined
  return {
    'backups.list': () => [],
    'backups.make': () => ({ file: '/book/backups/copy.sqlite', bytes: 4_096, contacts: contacts.size }),
    'backups.check': ({ file }) => ({ file, bytes: 4_096, contacts: contacts.size, lost: null }),
    'backups.choose': () => ({ file: '/stick/kith.sqlite', at: 1_000, reason: 'manual', bytes: 4_096 }),
    'backups.restore': nothing,
    'book.state': () => ({ isReadOnly: false }),
    'book.findAgain': nothing,
  }
}
