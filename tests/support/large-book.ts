import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { createFakeBridge } from './fake-bridge.ts'
import { fakeContact } from './fake-contacts.ts'

export const TOTAL = 100_000
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
export const perLetter = (total: number) => Math.ceil(total / LETTERS.length)

function letterOf(row: number, total: number): string {
  return LETTERS[Math.floor(row / perLetter(total))] ?? 'Z'
}

export function personAt(row: number, total = TOTAL): ContactSummary {
  const name = `${letterOf(row, total)}${String(row).padStart(6, '0')}`
  return {
    id: (row + 1) as ContactId,
    uid: `uid-${row}`,
    kind: 'person',
    name,
    organization: '',
    title: '',
    isFavorite: false,
    photo: null,
    section: letterOf(row, total),
  }
}

/** Many people who exist only where they are asked for. */
export function createLargeBook(total = TOTAL) {
  const bridge = createFakeBridge([fakeContact(1)])
  bridge.answer('contacts.list', ({ offset, limit }) => ({
    total,
    rows: Array.from({ length: Math.min(limit, total - offset) }, (_, index) => personAt(offset + index, total)),
  }))
  bridge.answer('contacts.sections', () =>
    LETTERS.map((section, index) => ({
      section,
      start: index * perLetter(total),
      count: Math.min(perLetter(total), total - index * perLetter(total)),
    })),
  )
  bridge.answer('contacts.position', ({ id }) => id - 1)
  bridge.answer('contacts.positionOfName', ({ beginning }) => {
    let row = 0
    while (row < total && personAt(row, total).name < beginning.toUpperCase()) row++
    return row
  })
  bridge.answer('contacts.get', ({ id }) => fakeContact(id, { formattedName: personAt(id - 1, total).name }))
  return bridge
}
