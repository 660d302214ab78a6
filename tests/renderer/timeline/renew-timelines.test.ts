import { type InfiniteData, InfiniteQueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import { invoke } from '../../../renderer/api/kith.ts'
import { createQueryClient } from '../../../renderer/api/queries.ts'
import { renewTimelines } from '../../../renderer/timeline/renew-timelines.ts'
import { pagesQuery } from '../../../renderer/timeline/use-timeline.ts'
import type { TimelinePage } from '../../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { makeEntry } from '../../support/make-entry.ts'

const lena = fakeContact(1, { formattedName: 'Lena Ek' })
const [MINUTE, NOW, COUNT] = [60_000, 1_750_000_000_000, 120]

/** A history of so many entries, the first the newest, of which so many pages are shown. */
async function scrolled(pages: number) {
  const bridge = createFakeBridge([lena])
  Object.assign(globalThis, { kith: bridge })
  const log = (n: number, text = '') =>
    invoke('timeline.log', {
      ...makeEntry({ text, happenedAt: NOW - n * MINUTE, contactIds: [1] }),
      contactIds: [lena.id],
    } as never)
  for (let n = 0; n < COUNT; n++) await log(n)
  const client = createQueryClient()
  const query = pagesQuery(1 as ContactId, 'past', { kinds: null, text: '', tag: null })
  const observer = new InfiniteQueryObserver(client, query)
  onTestFinished(observer.subscribe(() => undefined))
  await observer.refetch()
  for (let page = 1; page < pages; page++) await observer.fetchNextPage()
  const data = () => client.getQueryData<InfiniteData<TimelinePage>>(query.queryKey)
  const before = bridge.requests.length
  return {
    log,
    shown: () => (data()?.pages ?? []).map(({ items }) => items.map(({ id }) => id)),
    pages: () => data()?.pages ?? [],
    asked: () => bridge.requests.slice(before).map(({ channel }) => channel),
    renew: async (changed: Parameters<typeof renewTimelines>[1]) => {
      renewTimelines(client, changed)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n)

describe('a history that was scrolled through', () => {
  it('has a new entry put in where it belongs, without its pages asked for anew', async () => {
    const history = await scrolled(2)
    expect(history.shown()).toEqual([from(1, 50), from(51, 100)])
    const [, second] = history.pages()
    const { id } = await history.log(2.5, 'between')
    await history.renew({ type: 'entry', ids: [id] })
    expect(history.shown()).toEqual([[...from(1, 3), id, ...from(4, 50)], from(51, 100)])
    expect(history.pages()[1]).toBe(second)
    expect(history.asked()).toEqual(['timeline.log', 'timeline.entries'])
  })

  it('loses one that was deleted, also where a page ends with it, and moves one whose time changed', async () => {
    const history = await scrolled(2)
    await invoke('timeline.delete', { id: 50 })
    await history.renew({ type: 'entry', ids: [50] })
    expect(history.shown()).toEqual([from(1, 49), from(51, 100)])
    await invoke('timeline.update', { id: 100, patch: { happenedAt: NOW + MINUTE } as never })
    await history.renew({ type: 'entry', ids: [100] })
    expect(history.shown()).toEqual([[100, ...from(1, 49)], from(51, 99)])
  })

  it('leaves to the pages to come what stands behind those that are shown', async () => {
    const history = await scrolled(2)
    const { id } = await history.log(COUNT + 5)
    await history.renew({ type: 'entry', ids: [id] })
    expect(history.shown()).toEqual([from(1, 50), from(51, 100)])
  })

  it('asks for tasks alone when tasks changed, and for nothing when others than those in it changed', async () => {
    const history = await scrolled(2)
    await history.renew({ type: 'task' })
    await history.renew({ type: 'contact', ids: [7] })
    expect(history.asked()).toEqual(['timeline.page'])
    expect(history.shown()).toEqual([from(1, 50), from(51, 100)])
  })

  it('is asked for anew when too much changed to be named, or one page is all', async () => {
    const history = await scrolled(2)
    await history.renew({ type: 'entry', ids: null })
    expect(history.asked()).toEqual(['timeline.page', 'timeline.page'])
    const short = await scrolled(1)
    await short.renew({ type: 'entry', ids: [3] })
    expect(short.asked()).toEqual(['timeline.page'])
  })
})
