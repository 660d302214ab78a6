import type { ContactFields } from '../../../shared/domain/contact.ts'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { sortNameOf } from '../../../shared/domain/sort-name.ts'
import { timeSectionOf } from '../../../shared/domain/time-section.ts'
import type { FakeBook } from '../fake-book.ts'
import { fakeContact, summaryOf } from '../fake-contacts.ts'
import type { AnswersOf } from './answers.ts'
import { relatedTo } from './related.ts'

export function contactsAnswers({
  contacts,
  changed,
  inOrder,
  get,
  command,
  changeMany,
}: FakeBook): AnswersOf<'contacts' | 'photos'> {
  return {
    'contacts.list': ({ scope, offset, limit }) => ({
      total: inOrder(scope).length,
      rows: inOrder(scope)
        .slice(offset, offset + limit)
        .map((contact) => ({
          ...summaryOf(contact),
          ...(scope.sort === 'added'
            ? { at: contact.createdAt }
            : scope.sort === 'changed'
              ? { at: contact.updatedAt }
              : {}),
        })),
    }),
    'contacts.sections': ({ scope }) => {
      if (scope.text?.trim()) return []
      const sections: { section: string; start: number; count: number }[] = []
      inOrder(scope).forEach((contact, start) => {
        const instant = scope.sort === 'added' ? contact.createdAt : contact.updatedAt
        const { section } =
          scope.sort === undefined || scope.sort === 'name'
            ? sortNameOf(nameOf(contact))
            : timeSectionOf(instant, Date.now())
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
    'contacts.positionOfName': ({ scope, beginning }) => {
      const { key } = sortNameOf(beginning)
      const people = inOrder(scope)
      const position = people.findIndex((contact) => sortNameOf(nameOf(contact)).key >= key)
      return position === -1 ? people.length : position
    },
    'contacts.ids': ({ scope, offset = 0, limit = 1_000_000 }) =>
      inOrder(scope)
        .slice(offset, offset + limit)
        .map(({ id }) => id),
    'contacts.recent': () => [],
    'contacts.nearest': ({ text, limit }) =>
      inOrder({ text: text.slice(0, 2) })
        .slice(0, limit)
        .map(summaryOf),
    'contacts.opened': () => undefined,
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
    'contacts.related': ({ id, limit = 100 }) => relatedTo(get(id), [...contacts.values()], limit),
    'contacts.named': ({ values }) =>
      values.map((value) => {
        const found = [...contacts.values()].filter((contact) => contact.uid === value || nameOf(contact) === value)
        return { value, person: found.length === 1 && found[0] ? summaryOf(found[0]) : null }
      }),
    'contacts.organizations': ({ text, limit = 8 }) => {
      const names = new Map<string, number>()
      for (const { jobs } of contacts.values())
        for (const { organization } of jobs) names.set(organization, (names.get(organization) ?? 0) + 1)
      return [...names]
        .filter(([name]) => text !== '' && name.toLowerCase().startsWith(text.toLowerCase()))
        .slice(0, limit)
        .map(([name, people]) => ({ name, id: null, people }))
    },
    'contacts.create': ({ fields, joined = [] }) => {
      const id = Math.max(0, ...contacts.keys()) + 1
      const contact = {
        ...fakeContact(id, fields as Partial<ContactFields>),
        createdAt: Date.now(),
        updatedAt: Date.now(),
      }
      const groups = joined.map(get)
      command(
        'contacts.create',
        [contact, ...groups.map((group) => ({ ...group, members: [...group.members, contact.uid] }))],
        groups,
        nameOf(contact),
      )
      return contact
    },
    'contacts.update': ({ id, patch, unnamed = [], joined = [], left = [] }) => {
      const before = get(id)
      const after = { ...before, ...(patch as Partial<ContactFields>), updatedAt: Date.now() }
      const own = [before.uid, nameOf(before)]
      const others = [...unnamed, ...joined, ...left].map(get)
      const changed = others.map((other) => ({
        ...other,
        relations: other.relations.filter(({ value }) => !unnamed.includes(other.id) || !own.includes(value)),
        members: left.includes(other.id)
          ? other.members.filter((member) => !own.includes(member))
          : [...other.members, ...(joined.includes(other.id) ? [before.uid] : [])],
      }))
      command('contacts.update', [after, ...changed], [before, ...others], nameOf(after))
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
      const gone = [...contacts.values()].filter(
        ({ id, deletedAt }) => deletedAt !== null && (ids?.includes(id) ?? true),
      )
      for (const { id } of gone) contacts.delete(id)
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
        : change.field === 'organization'
          ? changeMany('contacts.setOrganization', change.value, ids, () => ({
              jobs: [{ organization: change.value, units: [], title: '', role: '', from: null, to: null }],
            }))
          : change.field === 'note'
            ? changeMany('contacts.addNote', '', ids, ({ notes }) => ({ notes: [...notes, change.value] }))
            : changeMany(
                'contacts.setField',
                change.field === 'custom' ? change.name : '',
                ids,
                ({ customFields }) => ({
                  customFields: change.field === 'custom' ? [...customFields, change] : customFields,
                }),
              ),
  }
}
