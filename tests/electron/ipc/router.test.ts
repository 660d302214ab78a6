import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openBook } from '../../../electron/db/open-book.ts'
import type { Handlers } from '../../../electron/ipc/handlers.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { createSenderTrust } from '../../../electron/ipc/trusted-sender.ts'
import { action, command, query } from '../../../shared/contract/channel.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const contract = {
  'tags.read': query<string[]>()(z.object({})),
  'tags.readByWriting': query<void>()(z.object({})),
  'tags.add': command<string>()(z.object({ name: z.string().min(1), shout: z.boolean().default(false) })),
  'tags.addThenFail': command<void>()(z.object({ name: z.string(), as: z.enum(['known', 'unknown', 'full']) })),
  'window.number': action<number>()(z.object({})),
}
const addTag = 'INSERT INTO tag (name, color) VALUES (?, ?)'

const handlers: Handlers<typeof contract> = {
  'tags.read': (_, { prepare }) => prepare('SELECT name FROM tag ORDER BY name').pluck().all() as string[],
  'tags.readByWriting': (_, { prepare }) => {
    prepare(addTag).run('smuggled', 'moss')
  },
  'tags.add': ({ name, shout }, { prepare, emit }) => {
    const stored = shout ? name.toUpperCase() : name
    prepare(addTag).run(stored, 'moss')
    emit('contacts.changed', { ids: null })
    return stored
  },
  'tags.addThenFail': ({ name, as }, { prepare, emit }) => {
    prepare(addTag).run(name, 'moss')
    emit('contacts.changed', { ids: null })
    if (as === 'known') throw new KithError('contact.notFound')
    if (as === 'full') throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    throw new TypeError('x is not a function\nand more')
  },
  'window.number': (_, { windowId }) => windowId,
}

const page = { windowId: 3, url: 'app://kith/index.html', isMainFrame: true }

async function openRouter() {
  const book = await openBook(temporaryFolder())
  onTestFinished(() => book.close())
  const reported: unknown[] = []
  const events: unknown[] = []
  book.subscribe((event, payload) => events.push([event, payload]))
  const trusts = createSenderTrust('app://kith/index.html')
  const route = createRouter({ book, contract, handlers, trusts, report: (error) => reported.push(error) })
  const tags = async () => route(page, 'tags.read', {})
  return { route, tags, events, reported, book }
}

describe('router', () => {
  it('answers a query, a command and an action', async () => {
    const { route, tags } = await openRouter()
    expect(await route(page, 'tags.add', { name: 'Client' })).toEqual({ ok: true, value: 'Client' })
    expect(await tags()).toEqual({ ok: true, value: ['Client'] })
    expect(await route(page, 'window.number', {})).toEqual({ ok: true, value: 3 })
  })

  it('hands on the checked input, defaults filled in and strangers left out', async () => {
    const { route } = await openRouter()
    const answer = await route(page, 'tags.add', { name: 'Client', shout: true, color: 'rust' })
    expect(answer).toEqual({ ok: true, value: 'CLIENT' })
  })

  it.each([
    { ...page, url: 'https://kith/index.html' },
    { ...page, url: 'app://kith.example/index.html' },
    { ...page, url: 'app://kith@example/index.html' },
    { ...page, url: 'file:///index.html' },
    { ...page, url: 'data:text/html,hello' },
    { ...page, url: 'about:blank' },
    { ...page, url: '' },
    { ...page, isMainFrame: false },
  ])('refuses a request from $url, main frame $isMainFrame', async (sender) => {
    const { route, tags } = await openRouter()
    expect(await route(sender, 'tags.add', { name: 'Client' })).toEqual({
      ok: false,
      error: { code: 'request.refused', details: {} },
    })
    expect(await tags()).toEqual({ ok: true, value: [] })
  })

  it.each(['tags.none', 'toString', '__proto__', 'constructor', '', null, undefined, 7, {}, ['tags.read']])(
    'knows no command named %s',
    async (channel) => {
      const { route } = await openRouter()
      expect(await route(page, channel, {})).toMatchObject({ ok: false, error: { code: 'request.unknown' } })
    },
  )

  it('says where the input does not fit, and does nothing', async () => {
    const { route, tags } = await openRouter()
    expect(await route(page, 'tags.add', { name: 7 })).toEqual({
      ok: false,
      error: { code: 'request.invalid', details: { reason: expect.stringMatching(/^name: /) } },
    })
    expect(await tags()).toEqual({ ok: true, value: [] })
  })

  it('takes a command back that throws, and turns the failure into a result', async () => {
    const { route, tags, reported } = await openRouter()
    expect(await route(page, 'tags.addThenFail', { name: 'Client', as: 'known' })).toEqual({
      ok: false,
      error: { code: 'contact.notFound', details: {} },
    })
    expect(await tags()).toEqual({ ok: true, value: [] })
    expect(reported).toEqual([])
  })

  it('gives a failure of SQLite its sentence', async () => {
    const { route } = await openRouter()
    expect(await route(page, 'tags.addThenFail', { name: 'Client', as: 'full' })).toMatchObject({
      ok: false,
      error: { code: 'book.diskFull' },
    })
  })

  it('gives a surprise one short line, and reports it whole', async () => {
    const { route, tags, reported } = await openRouter()
    expect(await route(page, 'tags.addThenFail', { name: 'Client', as: 'unknown' })).toEqual({
      ok: false,
      error: { code: 'internal', details: { reason: 'x is not a function' } },
    })
    expect(await tags()).toEqual({ ok: true, value: [] })
    expect(reported).toEqual([expect.any(TypeError)])
  })

  it('lets no query write', async () => {
    const { route, tags } = await openRouter()
    expect(await route(page, 'tags.readByWriting', {})).toMatchObject({ ok: false, error: { code: 'book.readOnly' } })
    expect(await tags()).toEqual({ ok: true, value: [] })
  })

  it('sends events after the commit, and none of a command that failed', async () => {
    const { route, events, book } = await openRouter()
    const seen: unknown[] = []
    book.subscribe(() => seen.push(book.read.prepare('SELECT name FROM tag').pluck().all()))
    await route(page, 'tags.addThenFail', { name: 'Nobody', as: 'known' })
    await route(page, 'tags.add', { name: 'Client' })
    expect(events).toEqual([['contacts.changed', { ids: null }]])
    expect(seen).toEqual([['Client']])
  })

  it('keeps going after a failure', async () => {
    const { route, tags } = await openRouter()
    await Promise.all([
      route(page, 'tags.add', { name: 'One' }),
      route(page, 'tags.addThenFail', { name: 'Two', as: 'unknown' }),
      route(page, 'tags.add', { name: 'Three' }),
    ])
    expect(await tags()).toEqual({ ok: true, value: ['One', 'Three'] })
  })
})
