import { describe, expect, it } from 'vitest'
import { contactsHandlers } from '../../../electron/contacts/contacts.handlers.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { historyHandlers } from '../../../electron/history/history.handlers.ts'
import type { Broadcast } from '../../../electron/ipc/broadcast.ts'
import { createLongWork } from '../../../electron/ipc/long-work.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { workHandlers } from '../../../electron/ipc/work.handlers.ts'
import { contactsContract } from '../../../shared/contract/contacts.contract.ts'
import { historyContract } from '../../../shared/contract/history.contract.ts'
import { workContract } from '../../../shared/contract/work.contract.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const COUNT = 200
const ids = Array.from({ length: COUNT }, (_, index) => index + 1)
const window = { windowId: 1, url: 'app://kith/', isMainFrame: true }

/** A book behind the router, on a watch on which each look takes `step` milliseconds. */
async function start(step: number) {
  const book = await openTestBook()
  const clock = steppingClock()
  await book.write(async (write) => {
    for (const n of ids) createContact(write, makeFields({ formattedName: `P${n}` }), `u${n}`, clock)
  })
  const told: [string, unknown][] = []
  const tell: Broadcast = (event, payload) => {
    told.push([event, payload])
    onTold?.()
  }
  let onTold: (() => void) | undefined
  let now = 0
  const longWork = createLongWork(tell, () => {
    now += step
    return now
  })
  const contract = { ...contactsContract, ...historyContract, ...workContract }
  const handlers = {
    ...contactsHandlers({ clock, newUid: () => 'new' }),
    ...historyHandlers({ clock }),
    ...workHandlers(longWork),
  }
  const route = createRouter({ book, contract, handlers, trusts: () => true, longWork })
  const ask = (channel: keyof typeof contract, input: unknown) => route(window, channel, input)
  const cancelWhenTold = () => {
    onTold = () => void ask('work.cancel', {})
  }
  return { book, told, ask, cancelWhenTold }
}

const tag = { ids, add: ['client'], remove: [] }

describe('long work', () => {
  it('is told of from half a second on, not all the time, and when it is over', async () => {
    const { told, ask } = await start(90)
    expect(await ask('contacts.tag', tag)).toEqual({ ok: true, value: COUNT })
    const progress = told.filter(([event]) => event === 'work.progressed').map(([, payload]) => payload)
    expect(progress.length).toBeGreaterThan(0)
    expect(progress.length).toBeLessThan(COUNT / 25)
    expect(progress[0]).toMatchObject({ total: COUNT })
    expect(told.at(-1)).toEqual(['work.ended', {}])
  })

  it('is not told of when it is short', async () => {
    const { told, ask } = await start(1)
    await ask('contacts.tag', tag)
    expect(told).toEqual([])
  })

  it.each([
    ['contacts.tag', tag],
    ['contacts.updateMany', { ids, change: { field: 'isFavorite', value: true } }],
    ['contacts.delete', { ids }],
  ] as const)('leaves the book as it was when %s is cancelled', async (channel, input) => {
    const { book, told, ask, cancelWhenTold } = await start(150)
    const before = bookContent(book)
    cancelWhenTold()
    expect(await ask(channel, input)).toEqual({ ok: false, error: { code: 'work.cancelled', details: {} } })
    expect(bookContent(book)).toEqual(before)
    expect(told.at(-1)).toEqual(['work.ended', {}])
  })

  it('cancels an undo and deleting for good as well, and what comes after goes on', async () => {
    const { book, ask, cancelWhenTold } = await start(600)
    await ask('contacts.delete', { ids })
    const before = bookContent(book)
    cancelWhenTold()
    expect(await ask('history.undo', {})).toMatchObject({ ok: false, error: { code: 'work.cancelled' } })
    expect(await ask('contacts.purge', { ids: null })).toMatchObject({ ok: false, error: { code: 'work.cancelled' } })
    expect(bookContent(book)).toEqual(before)
    expect(await ask('contacts.restore', { ids: [1] })).toEqual({ ok: true, value: 1 })
  })
})
