import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { CommandName, CommandSummary } from '../../shared/contract/history.contract.ts'
import type { Contact, ContactFields, ContactId } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'

export type Tell = <N extends EventName>(event: N, payload: KithEvents[N]) => void
type Step = {
  readonly summary: CommandSummary
  readonly before: readonly Contact[]
  readonly after: readonly Contact[]
  /** Takes back, or does again, what is kept elsewhere. */
  readonly turn: ((isUndo: boolean) => void) | undefined
}
export type FakeBook = ReturnType<typeof createFakeBook>

/** People in memory, with an undo stack, behind the answers of the fake bridge. */
export function createFakeBook(initial: readonly Contact[], tell: Tell) {
  const contacts = new Map(initial.map((contact) => [contact.id, contact]))
  const [done, undone]: [Step[], Step[]] = [[], []]
  let order: Map<string, readonly Contact[]> = new Map()

  const changed = (ids: readonly number[]) => {
    order = new Map()
    tell('contacts.changed', { ids })
    tell('history.changed', {})
  }
  const inOrder = (scope: { [K in keyof ListScope]?: ListScope[K] | undefined }): readonly Contact[] => {
    const { text = '', view = 'all', tag = null, group = null, sort = 'name' } = scope
    const members = [...contacts.values()].find(({ uid }) => uid === group)?.members ?? []
    const key = JSON.stringify([text, view, tag, group, sort])
    const known = order.get(key)
    if (known) return known
    const words = foldText(text).split(' ').filter(Boolean)
    const among = [...contacts.values()].filter((contact) => {
      if ((contact.deletedAt !== null) !== (view === 'trash')) return false
      if (view === 'favorites' && !contact.isFavorite) return false
      if (group !== null && !members.includes(contact.uid)) return false
      if (tag !== null && !contact.tags.includes(tag)) return false
      if (words.length === 0) return true
      const all = foldText(
        JSON.stringify([nameOf(contact), contact.jobs, contact.phones, contact.emails, contact.notes]),
      )
      return words.every((word) => all.includes(word))
    })
    const sorted = among
      .map((contact) => ({ contact, key: sortNameOf(nameOf(contact)).key }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ contact }) => contact)
    const time = { added: 'createdAt', changed: 'updatedAt', spoken: 'updatedAt', name: null }[sort] as
      | 'createdAt'
      | 'updatedAt'
      | null
    const found = time === null ? sorted : [...sorted].sort((one, other) => other[time] - one[time])
    order.set(key, found)
    return found
  }
  const get = (id: number): Contact => {
    const contact = contacts.get(id as ContactId)
    if (!contact) throw new KithError('contact.notFound')
    return contact
  }
  const command = (
    name: CommandName,
    after: readonly Contact[],
    before: readonly Contact[],
    about?: string,
    turn?: Step['turn'],
  ) => {
    for (const contact of after) contacts.set(contact.id, contact)
    const subject = about ?? (after.length === 1 && after[0] ? nameOf(after[0]) : '')
    done.push({
      summary: { id: done.length + 1, name, at: Date.now(), contacts: after.length, subject },
      before,
      after,
      turn,
    })
    undone.length = 0
    changed(after.map(({ id }) => id))
  }
  const move = (from: Step[], to: Step[], code: 'history.nothingToUndo' | 'history.nothingToRedo', isUndo: boolean) => {
    const step = from.pop()
    if (!step) throw new KithError(code)
    to.push(step)
    for (const { id } of step.after) contacts.delete(id)
    for (const contact of isUndo ? step.before : step.after) contacts.set(contact.id, contact)
    step.turn?.(isUndo)
    changed(step.after.map(({ id }) => id))
    return { command: step.summary, changes: step.after.length, conflicts: [] }
  }
  const changeMany = (
    name: CommandName,
    subject: string,
    ids: readonly number[],
    patchOf: (contact: Contact) => Partial<ContactFields>,
    turn?: Step['turn'],
  ): number => {
    const before = ids.map(get)
    command(
      name,
      before.map((contact) => ({ ...contact, ...patchOf(contact) })),
      before,
      subject,
      turn,
    )
    return ids.length
  }

  return { contacts, done, undone, changed, inOrder, get, command, move, changeMany }
}
