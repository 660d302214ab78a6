import { type AppInfo, DEFAULT_SETTINGS, type Settings } from '../../shared/contract/app.contract.ts'
import type { KithBridge } from '../../shared/contract/bridge.ts'
import type { OutputOf, RequestOf } from '../../shared/contract/channel.ts'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ChannelName, KithContract } from '../../shared/contract/contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { CommandName, CommandSummary } from '../../shared/contract/history.contract.ts'
import type { Contact, ContactFields, ContactId } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import { countTags, fakeContact, summaryOf } from './fake-contacts.ts'

type Answers = {
  [N in ChannelName]: (
    input: RequestOf<KithContract[N]>,
  ) => Promise<OutputOf<KithContract[N]>> | OutputOf<KithContract[N]>
}
type Step = {
  readonly summary: CommandSummary
  readonly before: readonly Contact[]
  readonly after: readonly Contact[]
}

export type FakeBridge = KithBridge & {
  /** Every request so far, oldest first. */
  readonly requests: { readonly channel: ChannelName; readonly input: unknown }[]
  /** Answers one channel in another way from now on. */
  readonly answer: <N extends ChannelName>(channel: N, work: Answers[N]) => void
  readonly tell: <N extends EventName>(event: N, payload: KithEvents[N]) => void
  readonly contacts: () => readonly Contact[]
}

/** A book in memory that answers as the main process does, for tests of the window's components. */
export function createFakeBridge(initial: readonly Contact[] = []): FakeBridge {
  const book = new Map(initial.map((contact) => [contact.id, contact]))
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const requests: { channel: ChannelName; input: unknown }[] = []
  const [done, undone]: [Step[], Step[]] = [[], []]
  let settings: Settings = DEFAULT_SETTINGS
  let order: Map<string, readonly Contact[]> = new Map()

  const tell: FakeBridge['tell'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }
  const changed = (ids: readonly number[]) => {
    order = new Map()
    tell('contacts.changed', { ids })
    tell('history.changed', {})
  }
  const inOrder = (scope: { [K in keyof ListScope]?: ListScope[K] | undefined }): readonly Contact[] => {
    const { text = '', view = 'all', tag = null } = scope
    const key = JSON.stringify([text, view, tag])
    const known = order.get(key)
    if (known) return known
    const words = foldText(text).split(' ').filter(Boolean)
    const found = [...book.values()].filter((contact) => {
      if ((contact.deletedAt !== null) !== (view === 'trash')) return false
      if (view === 'favorites' && !contact.isFavorite) return false
      if (tag !== null && !contact.tags.includes(tag)) return false
      if (words.length === 0) return true
      const all = foldText(
        JSON.stringify([nameOf(contact), contact.jobs, contact.phones, contact.emails, contact.notes]),
      )
      return words.every((word) => all.includes(word))
    })
    const sorted = found
      .map((contact) => ({ contact, key: sortNameOf(nameOf(contact)).key }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ contact }) => contact)
    order.set(key, sorted)
    return sorted
  }
  const get = (id: number): Contact => {
    const contact = book.get(id as ContactId)
    if (!contact) throw new KithError('contact.notFound')
    return contact
  }
  const command = (name: CommandName, after: readonly Contact[], before: readonly Contact[], about?: string) => {
    for (const contact of after) book.set(contact.id, contact)
    const subject = about ?? (after.length === 1 && after[0] ? nameOf(after[0]) : '')
    done.push({
      summary: { id: done.length + 1, name, at: Date.now(), contacts: after.length, subject },
      before,
      after,
    })
    undone.length = 0
    changed(after.map(({ id }) => id))
  }
  const move = (from: Step[], to: Step[], code: 'history.nothingToUndo' | 'history.nothingToRedo', isUndo: boolean) => {
    const step = from.pop()
    if (!step) throw new KithError(code)
    to.push(step)
    for (const { id } of step.after) book.delete(id)
    for (const contact of isUndo ? step.before : step.after) book.set(contact.id, contact)
    changed(step.after.map(({ id }) => id))
    return { command: step.summary, changes: step.after.length, conflicts: [] }
  }
  const info = (): AppInfo => ({
    version: '0.1.0',
    platform: 'linux',
    bookFolder: '/home/ada/.config/Kith/book',
    contacts: inOrder({}).length,
    trash: inOrder({ view: 'trash' }).length,
    favorites: inOrder({ view: 'favorites' }).length,
    settings,
    lastBackupAt: null,
    damagedBook: null,
  })
  const nothing = () => undefined
  const changeMany = (
    name: CommandName,
    subject: string,
    ids: readonly number[],
    patchOf: (contact: Contact) => Partial<ContactFields>,
  ): number => {
    const before = ids.map(get)
    command(
      name,
      before.map((contact) => ({ ...contact, ...patchOf(contact) })),
      before,
      subject,
    )
    return ids.length
  }

  const answers: Answers = {
    'contacts.list': ({ scope, offset, limit }) => ({
      total: inOrder(scope).length,
      rows: inOrder(scope)
        .slice(offset, offset + limit)
        .map(summaryOf),
    }),
    'contacts.sections': ({ scope }) => {
      if (scope.text?.trim()) return []
      const sections: { section: string; start: number; count: number }[] = []
      inOrder(scope).forEach((contact, start) => {
        const { section } = sortNameOf(nameOf(contact))
        const last = sections.at(-1)
        if (last?.section === section) last.count += 1
        else sections.push({ section, start, count: 1 })
      })
      return sections
    },
    'contacts.position': ({ scope, id }) => {
      const position = inOrder(scope).findIndex((contact) => contact.id === id)
      return position === -1 ? null : position
    },
    'contacts.ids': ({ scope, offset = 0, limit = 1_000_000 }) =>
      inOrder(scope)
        .slice(offset, offset + limit)
        .map(({ id }) => id),
    'contacts.summaries': ({ ids }) => ids.map(get).map(summaryOf),
    'contacts.recipients': ({ ids }) =>
      ids.map(get).flatMap((contact) => {
        const [email] = contact.emails
        return email ? [{ name: nameOf(contact), address: email.value }] : []
      }),
    'photos.store': ({ bytes }) => ({
      kind: 'stored',
      sha256: 'b'.repeat(64),
      mediaType: 'image/png',
      byteLength: bytes.length,
    }),
    'contacts.get': ({ id }) => get(id),
    'contacts.create': ({ fields }) => {
      const id = Math.max(0, ...book.keys()) + 1
      const contact = {
        ...fakeContact(id, fields as Partial<ContactFields>),
        createdAt: Date.now(),
        updatedAt: Date.now(),
      }
      command('contacts.create', [contact], [])
      return contact
    },
    'contacts.update': ({ id, patch }) => {
      const before = get(id)
      const after = { ...before, ...(patch as Partial<ContactFields>), updatedAt: Date.now() }
      command('contacts.update', [after], [before])
      return after
    },
    'contacts.delete': ({ ids }) => {
      const before = ids.map(get)
      command(
        'contacts.delete',
        before.map((contact) => ({ ...contact, deletedAt: Date.now() })),
        before,
      )
      return ids.length
    },
    'contacts.purge': ({ ids }) => {
      const gone = [...book.values()].filter(({ id, deletedAt }) => deletedAt !== null && (ids?.includes(id) ?? true))
      for (const { id } of gone) book.delete(id)
      changed(gone.map(({ id }) => id))
      return gone.length
    },
    'contacts.restore': ({ ids }) => {
      const before = ids.map(get)
      command(
        'contacts.restore',
        before.map((contact) => ({ ...contact, deletedAt: null })),
        before,
      )
      return ids.length
    },
    'contacts.tag': ({ ids, add, remove }) =>
      changeMany(
        add.length > 0 ? 'contacts.tag' : 'contacts.untag',
        [...add, ...remove].join(', '),
        ids,
        ({ tags }) => ({
          tags: [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])],
        }),
      ),
    'contacts.updateMany': ({ ids, change }) =>
      change.field === 'isFavorite'
        ? changeMany(change.value ? 'contacts.favorite' : 'contacts.unfavorite', '', ids, () => ({
            isFavorite: change.value,
          }))
        : changeMany('contacts.setOrganization', change.value, ids, () => ({
            jobs: [{ organization: change.value, units: [], title: '', role: '', from: null, to: null }],
          })),
    'tags.among': ({ ids }) => countTags(ids.map(get)),
    'tags.rename': ({ name, to }) => {
      const ids = [...book.values()].filter(({ tags }) => tags.includes(name)).map(({ id }) => id)
      const isMerge = [...book.values()].some(({ tags }) => tags.includes(to))
      return changeMany(isMerge ? 'tags.merge' : 'tags.rename', `${name} → ${to}`, ids, ({ tags }) => ({
        tags: [...new Set(tags.map((tag) => (tag === name ? to : tag)))],
      }))
    },
    'tags.delete': ({ name }) => {
      const ids = [...book.values()].filter(({ tags }) => tags.includes(name)).map(({ id }) => id)
      return changeMany('tags.delete', name, ids, ({ tags }) => ({ tags: tags.filter((tag) => tag !== name) }))
    },
    'tags.setColor': nothing,
    'tags.list': () => countTags(inOrder({})),
    'history.list': () => ({
      steps: [
        ...done.map(({ summary }) => ({ ...summary, state: 'done' as const, origin: 'user' as const })),
        ...undone.map(({ summary }) => ({ ...summary, state: 'undone' as const, origin: 'user' as const })),
      ].sort((one, other) => other.id - one.id),
      next: null,
    }),
    'history.undoOne': ({ commandId }) => {
      const step = done.find(({ summary }) => summary.id === commandId)
      if (!step) throw new KithError('history.notFound')
      done.splice(done.indexOf(step), 1)
      return move([step], undone, 'history.nothingToUndo', true)
    },
    'history.state': () => ({ undo: done.at(-1)?.summary ?? null, redo: undone.at(-1)?.summary ?? null }),
    'history.undo': () => move(done, undone, 'history.nothingToUndo', true),
    'history.redo': () => move(undone, done, 'history.nothingToRedo', false),
    'imports.start': () => ({ importId: null, files: [], contacts: inOrder({}).length }),
    'imports.choose': () => null,
    'imports.cancel': nothing,
    'imports.state': () => ({ state: 'idle' }),
    'imports.undo': () => move(done, undone, 'history.nothingToUndo', true),
    'exports.choose': () => null,
    'app.info': info,
    'settings.set': (change) => {
      settings = {
        ...settings,
        ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>),
      }
      return settings
    },
    'links.open': nothing,
    'clipboard.write': nothing,
    'window.minimize': nothing,
    'window.toggleMaximize': nothing,
    'window.close': nothing,
    'backups.list': () => [],
    'backups.make': () => ({ file: '/book/backups/copy.sqlite', bytes: 4_096, contacts: book.size }),
    'backups.check': ({ file }) => ({ file, bytes: 4_096, contacts: book.size }),
    'backups.restore': nothing,
  }

  return {
    requests,
    tell,
    contacts: () => [...book.values()],
    answer: (channel, work) => Object.assign(answers, { [channel]: work }),
    async invoke(channel, input) {
      requests.push({ channel, input })
      try {
        return { ok: true, value: await answers[channel](input) }
      } catch (problem) {
        if (problem instanceof KithError) return { ok: false, error: { code: problem.code, details: problem.details } }
        throw problem
      }
    },
    subscribe(event, listener) {
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all.add(listener))
      return () => all.delete(listener)
    },
    pathForFile: (file) => (file instanceof File ? `/home/ada/${file.name}` : ''),
  }
}
