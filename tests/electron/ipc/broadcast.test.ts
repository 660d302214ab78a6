import { describe, expect, it, onTestFinished } from 'vitest'
import { openBook } from '../../../electron/db/open-book.ts'
import { createBroadcast } from '../../../electron/ipc/broadcast.ts'
import { EVENT_CHANNEL } from '../../../shared/contract/bridge.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function openBroadcast() {
  const book = await openBook(temporaryFolder())
  onTestFinished(() => book.close())
  const sent: unknown[] = []
  const windows = ['left', 'right'].map((name) => ({ send: (...message: unknown[]) => sent.push([name, ...message]) }))
  const broadcast = createBroadcast(() => windows)
  book.subscribe(broadcast)
  return { book, sent, windows, broadcast }
}

describe('broadcast', () => {
  it('tells every window', async () => {
    const { sent, broadcast } = await openBroadcast()
    broadcast('menu.chosen', { command: 'find' })
    expect(sent).toEqual([
      ['left', EVENT_CHANNEL, 'menu.chosen', { command: 'find' }],
      ['right', EVENT_CHANNEL, 'menu.chosen', { command: 'find' }],
    ])
  })

  it('passes on what the book says after a commit', async () => {
    const { book, sent, windows } = await openBroadcast()
    windows.pop()
    await book.write(async ({ emit }) => {
      emit('contacts.changed', { ids: [1] })
      expect(sent).toEqual([])
    })
    expect(sent).toEqual([['left', EVENT_CHANNEL, 'contacts.changed', { ids: [1] }]])
  })
})
