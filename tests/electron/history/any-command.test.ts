import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { createGroup } from '../../../electron/contacts/groups.service.ts'
import { historyState, redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { pauseTouch } from '../../../electron/keep-in-touch/cadences.service.ts'
import { finishTasks } from '../../../electron/tasks/move-tasks.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { COMMAND_NAMES, type CommandName } from '../../../shared/contract/history.contract.ts'
import { bookContent } from '../../support/book-content.ts'
import { startCalendar } from '../../support/calendar-doings.ts'
import { clock, DOINGS, type Draw, draw, here, LABELS } from '../../support/doings.ts'
import { makeFields, valued } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const steps = fc.array(fc.tuple(fc.constantFrom(...COMMAND_NAMES), draw), { minLength: 4, maxLength: 14 })
const done = new Set<string>()

describe('undo and redo', () => {
  it('have a way to try every command', () => {
    expect(COMMAND_NAMES.filter((name) => !(name in DOINGS))).toEqual([])
  })

  it('reach the start and the end again through any sequence of any commands', { timeout: 240_000 }, async () => {
    await fc.assert(fc.asyncProperty(steps, undoAndRedo), { numRuns: 60, seed: 20_260_611 })
  })

  // What was not drawn, or had nothing to do each time, is tried by itself, after a group was made, somebody came into the trash and a calendar is followed.
  it('have thereby done every command', { timeout: 120_000 }, async () => {
    const [deleted] = fc.sample(draw, { seed: 1, numRuns: 1 })
    for (const name of COMMAND_NAMES.filter((one) => !done.has(one))) {
      const tries = fc.sample(draw, { seed: 2, numRuns: 8 }).map((what) => [name, what] as const)
      const before = deleted
        ? (['groups.create', 'contacts.delete', 'calendars.subscribe'] as const).map((one) => [one, deleted] as const)
        : []
      await undoAndRedo([...before, ...tries])
    }
    expect(COMMAND_NAMES.filter((name) => !done.has(name))).toEqual([])
  })
})

/** Does all of it in a book with a bit of everything, takes it back step by step, and does it again. */
async function undoAndRedo(drawn: readonly (readonly [CommandName, Draw])[]): Promise<void> {
  const book = await openTestBook()
  const customFields = LABELS.map((name) => ({ name, type: 'text', value: 'kept' }) as const)
  for (const name of ['Ada', 'Bo', 'Cy']) {
    const fields = makeFields({
      formattedName: name,
      tags: ['x', 'y'],
      phones: LABELS.map(labelled),
      customFields,
      isFavorite: true,
    })
    await book.write(async (write) => createContact(write, fields, `uid-${name}`, clock))
  }
  await book.write(async (write) => logEntry(write, makeEntry({ text: 'kept', contactIds: [1] }), 'entry', clock))
  await book.write(async (write) => createGroup(write, { name: 'All', ids: [1, 2, 3], uid: 'group' }, clock))
  for (const title of ['Due', 'Done']) {
    await book.write(async (write) =>
      addTask(write, { title, dueOn: '2026-06-11', rule: 'FREQ=WEEKLY' }, `task-${title}`, here),
    )
  }
  await book.write(async (write) => finishTasks(write, [2], here))
  await book.write((write) => pauseTouch(write, [1, 2, 3], true, clock))
  await book.write(async (write) => startCalendar(write, clock))
  const states = [bookContent(book)]
  const names: string[] = []
  for (const [name, what] of drawn) {
    const before = historyState(book.read).undo?.id
    await DOINGS[name](book, what).catch(ignoreNobody)
    const { undo } = historyState(book.read)
    if (undo === null || undo.id === before) continue
    done.add(undo.name)
    names.push(undo.name)
    states.push(bookContent(book))
  }
  for (const [index, state] of [...states.entries()].slice(0, -1).reverse()) {
    const { conflicts } = await book.write((write) => undoLast(write, clock))
    expect([names[index], conflicts, bookContent(book)]).toEqual([names[index], [], state])
  }
  for (const [index, state] of [...states.entries()].slice(1)) {
    const { conflicts } = await book.write((write) => redoLast(write, clock))
    expect([names[index - 1], conflicts, bookContent(book)]).toEqual([names[index - 1], [], state])
  }
  await book.close()
}

function labelled(label: string) {
  return { ...valued('020 7946'), types: [], label }
}

/** Whoever was drawn may not be there, or may have become a group; a field may be there, or not; a series cannot be told apart at every time. */
function ignoreNobody(error: unknown): void {
  const isRefused = error instanceof Error && 'code' in error
  if (
    !isRefused ||
    !['contact.notFound', 'event.cannotSplit', 'field.exists', 'field.notFound'].includes(String(error.code))
  )
    throw error
}
