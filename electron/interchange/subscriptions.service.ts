import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KithError } from '../../shared/contract/errors.ts'
import type { Refreshed } from '../../shared/contract/subscriptions.contract.ts'
import { LONGEST_CALENDAR_NAME } from '../../shared/domain/calendar/calendar-name.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import { addressOf, type FetchOptions, fetchCalendar } from './fetch-calendar.ts'
import type { Importer } from './importer.ts'
import { findFollower, findSubscription, saveRefreshed } from './subscriptions.repository.ts'

type SubscriptionParts = {
  readonly book: Book
  readonly importer: Pick<Importer, 'follow' | 'cancel'>
  readonly clock: Clock
  readonly fetchOptions?: FetchOptions
}
type Wanted = { readonly url: string; readonly name: string; readonly color: TagColor | null }

/** The names of a calendar stand in its head. */
const HEAD = 16 * 1024

/** Calendars that follow an address. Each is fetched when somebody asks for it, and never otherwise. */
export function createSubscriptions({ book, importer, clock, fetchOptions = {} }: SubscriptionParts) {
  /** What is being fetched now; once it is there, the import of it is what can be stopped. */
  const underWay = new Set<AbortController>()
  let isTakingIn = false
  /** Runs what `cancel` stops. */
  const stoppable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const abort = new AbortController()
    underWay.add(abort)
    try {
      return await work(abort.signal)
    } catch (error) {
      if (!abort.signal.aborted) throw error
      throw new KithError('subscription.cancelled', {}, { cause: error })
    } finally {
      underWay.delete(abort)
    }
  }
  /** Has the book say what was fetched, as one command, and notes what the server knows it by. */
  const take = async (
    fetched: NonNullable<Awaited<ReturnType<typeof fetchCalendar>>>,
    ...[into, follows]: [Parameters<Importer['follow']>[1], Parameters<Importer['follow']>[2]]
  ) => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-'))
    try {
      const path = join(folder, 'Calendar.ics')
      await writeFile(path, fetched.bytes, { mode: 0o600 })
      isTakingIn = true
      return await importer.follow(path, into, follows)
    } finally {
      isTakingIn = false
      await rm(folder, { recursive: true, force: true })
    }
  }
  const note = (id: number, told: Parameters<typeof saveRefreshed>[2]) =>
    book.write(async (write) => {
      saveRefreshed(write, id, told)
      write.emit('calendar.changed', {})
    })

  return {
    /**
     * Makes a calendar that follows an address, and fetches it, as one command. Without a name it gets its own. Throws
     * `subscription.*`, `import.busy`, `subscription.cancelled`; the book is then as it was.
     */
    add: ({ url: text, name, color }: Wanted) =>
      stoppable(async (signal): Promise<Refreshed> => {
        const url = addressOf(text)
        const known = findFollower(book.read, url)
        if (known) throw new KithError('subscription.twice', { name: known.name })
        const fetched = await fetchCalendar(url, { ...fetchOptions, signal })
        if (fetched === null) throw new KithError('subscription.failed', { host: new URL(url).hostname, status: 304 })
        const called = (name || nameIn(fetched.bytes) || new URL(url).hostname).slice(0, LONGEST_CALENDAR_NAME)
        const { importId, counts } = await take(
          fetched,
          { name: called, color, url },
          { name: 'calendars.subscribe', subject: called },
        )
        const id = findFollower(book.read, url)?.id ?? 0
        await note(id, { validators: fetched, importId, at: clock() })
        return { id, name: called, ...counts }
      }),
    /** Fetches it anew, as one command where anything changed. Throws as `add` does, and `calendar.notFound`. */
    refresh: (id: number) =>
      stoppable(async (signal): Promise<Refreshed> => {
        const subscription = findSubscription(book.read, id)
        if (subscription === null) throw new KithError('calendar.notFound')
        const { name, url, validators } = subscription
        const fetched = await fetchCalendar(url, { ...fetchOptions, validators, signal })
        const { importId, counts } =
          fetched === null
            ? { importId: null, counts: { created: 0, updated: 0, removed: 0 } }
            : await take(fetched, id, { name: 'calendars.refresh', subject: name })
        await note(id, { validators: fetched, importId, at: clock() })
        return { id, name, ...counts }
      }),
    /** Stops what is being fetched, or taken in; the book is then as it was. */
    cancel(): void {
      for (const abort of underWay) abort.abort()
      if (isTakingIn) importer.cancel()
    },
  }
}

/** What a calendar calls itself, by RFC 7986 or as most programs do it. */
function nameIn(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString()
    .replace(/\r?\n[ \t]/g, '')
  const found = /^NAME(?:;[^:\r\n]*)?:(.*)$/im.exec(head) ?? /^X-WR-CALNAME(?:;[^:\r\n]*)?:(.*)$/im.exec(head)
  return (found?.[1] ?? '').replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1').trim()
}
