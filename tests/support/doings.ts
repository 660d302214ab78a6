import fc from 'fast-check'
import {
  createContact,
  deleteContacts,
  restoreContacts,
  updateContact,
} from '../../electron/contacts/contacts.service.ts'
import { addToGroup, createGroup, removeFromGroup } from '../../electron/contacts/groups.service.ts'
import { tagContacts, updateContacts } from '../../electron/contacts/many-contacts.service.ts'
import { defineField, listFields, sortFields } from '../../electron/custom-fields/custom-fields.service.ts'
import { deleteField, renameField, setChoices, setFieldType } from '../../electron/custom-fields/move-field.service.ts'
import type { Book, WriteConnection } from '../../electron/db/book.ts'
import {
  dismissDate,
  pauseTouch,
  setBreak,
  setRhythm,
  setTagRhythm,
  snoozeTouch,
  touchChange,
} from '../../electron/keep-in-touch/cadences.service.ts'
import { followTagsOfRhythms } from '../../electron/keep-in-touch/follow-tags.ts'
import { renameLabel } from '../../electron/labels/labels.service.ts'
import { deleteTag, renameTag, setTagColor } from '../../electron/tags/tags.service.ts'
import {
  deleteTasks,
  dismissTasks,
  finishTasks,
  postponeTasks,
  reopenTasks,
} from '../../electron/tasks/move-tasks.service.ts'
import { addTask, updateTask } from '../../electron/tasks/tasks.service.ts'
import { deleteEntry, logEntry, updateEntry } from '../../electron/timeline/entries.service.ts'
import { followTagsOfEntries } from '../../electron/timeline/follow-tags.ts'
import type { FieldForMany } from '../../shared/contract/contacts.contract.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { TaskPatch } from '../../shared/contract/tasks.contract.ts'
import { TAG_COLORS } from '../../shared/domain/tag-color.ts'
import { calendarDoings } from './calendar-doings.ts'
import { calendar as calendarText, event } from './calendar-text.ts'
import { card, importTexts } from './import-text.ts'
import { makeFields, valued } from './make-contact.ts'
import { makeEntry } from './make-entry.ts'
import { steppingClock } from './open-test-book.ts'

const followers = [followTagsOfEntries, followTagsOfRhythms]

/** The clock of all that is done. */
export const clock = steppingClock()
export const LABELS = ['Boat', 'Summer house', 'Käuze']

/** What is drawn for a step, from which each command takes what it needs. `n` tells steps apart. */
export const draw = fc.record({
  n: fc.nat(999),
  name: fc.constantFrom('Ada Lind', 'Bo', 'Çelik', '田中', "Robert'); DROP TABLE contact;--"),
  people: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
  tag: fc.constantFrom('x', 'y', 'z'),
  other: fc.constantFrom('y', 'z', 'new'),
  label: fc.constantFrom(...LABELS),
  words: fc.array(fc.constantFrom('one', 'two', ''), { maxLength: 3 }),
})
export type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never
type Doing = (book: Book, drawn: Draw) => Promise<unknown>

const inOne =
  (work: (write: WriteConnection, drawn: Draw) => unknown): Doing =>
  (book, drawn) =>
    book.write(async (write) => work(write, drawn))
const set = (change: (drawn: Draw) => FieldForMany) =>
  inOne((write, drawn) => updateContacts(write, drawn.people, change(drawn), clock))
/** The first group, or 0. */
const groupIn = (write: WriteConnection) =>
  Number(write.prepare("SELECT id FROM contact WHERE kind = 'group' AND deleted_at IS NULL").pluck().get() ?? 0)
/** The field of this name, or the first one, or 0. */
const fieldIn = (write: WriteConnection, name: string) => {
  const fields = listFields(write)
  return (fields.find((field) => field.name === name) ?? fields[0])?.id ?? 0
}
/** The first entry, or 0. */
const entryIn = (write: WriteConnection) => Number(write.prepare('SELECT min(id) FROM entry').pluck().get() ?? 0)
const entryOf = ({ n, name, people, tag, words }: Draw) => ({
  ...makeEntry({ kind: n % 2 ? 'call' : 'note', title: name, text: words.join(' '), happenedAt: n }),
  contactIds: [...new Set(people)],
  tags: [tag],
})
export const here = { clock, zone: () => 'Europe/Berlin' }
/** The keys of two tasks in this state; of none that are there where there are none. */
const tasksIn = (write: WriteConnection, isOpen: boolean) => {
  const found = write.prepare(`SELECT id FROM task WHERE (state = 'open') = ? LIMIT 2`).pluck().all(Number(isOpen))
  return found.length === 0 ? [0] : (found as number[])
}
const taskOf = ({ n, name, people, words }: Draw): TaskPatch => ({
  title: name,
  notes: words.join(' '),
  dueOn: n % 3 === 0 ? null : `2026-0${1 + (n % 9)}-15`,
  dueTime: n % 3 === 1 ? '14:30' : null,
  rule: n % 3 === 2 ? 'FREQ=MONTHLY' : null,
  contactIds: [...new Set(people)] as TaskPatch['contactIds'],
})
const rowOf = ({ label, tag }: Draw) => ({ ...valued(`0${tag.charCodeAt(0)}`), types: [], label })
/** A rhythm that is set with every second save. */
const besides = (write: WriteConnection, { n }: Draw) =>
  n % 2
    ? {
        records: touchChange(write, {
          rhythm: n % 3 ? { every: (n % 4) + 1, unit: 'month' } : null,
          isReminded: n % 5 > 1,
        }),
      }
    : {}

const calendar = calendarDoings(clock)
/** How to do each command. One that is new is missing here until it can be taken back. */
export const DOINGS: Readonly<Record<CommandName, Doing>> = {
  'contacts.create': inOne((write, drawn) => {
    const { n, name, words, tag } = drawn
    const fields = makeFields({ formattedName: name, notes: words, tags: [tag], phones: [rowOf(drawn)] })
    return createContact(write, fields, `made-${clock()}-${n}`, clock, besides(write, drawn))
  }),
  'contacts.update': inOne((write, drawn) => {
    const { people, name, words, tag } = drawn
    const patch = { formattedName: name, nicknames: words, tags: [tag], emails: [rowOf(drawn)] }
    return updateContact(write, people[0] ?? 1, patch, clock, besides(write, drawn))
  }),
  'contacts.delete': inOne((write, { people }) => deleteContacts(write, people, clock)),
  'contacts.restore': inOne((write) => restoreContacts(write, [1, 2, 3, 4, 5, 6], clock)),
  'contacts.tag': inOne((write, { people, tag }) => tagContacts(write, people, { add: [tag], remove: [] }, clock)),
  'contacts.untag': inOne((write, { people, tag }) => tagContacts(write, people, { add: [], remove: [tag] }, clock)),
  'contacts.favorite': set(() => ({ field: 'isFavorite', value: true })),
  'contacts.unfavorite': set(() => ({ field: 'isFavorite', value: false })),
  'contacts.setOrganization': set(({ words }) => ({ field: 'organization', value: words.join(' ') })),
  'contacts.setTitle': set(({ words }) => ({ field: 'title', value: words.join(' ') })),
  'contacts.addNote': set(({ words }) => ({ field: 'note', value: words.join('\n') })),
  'contacts.clearField': set(({ label }) => ({ field: 'custom', name: label, type: 'text', value: '' })),
  'contacts.setField': set(({ label, words }) => ({ field: 'custom', name: label, type: 'text', value: words.join() })),
  'groups.create': inOne((write, { n, name, people }) =>
    createGroup(write, { name, ids: people, uid: `group-${clock()}-${n}` }, clock),
  ),
  'groups.add': inOne((write, { people }) => groupIn(write) > 0 && addToGroup(write, groupIn(write), people, clock)),
  'groups.remove': inOne(
    (write, { people }) => groupIn(write) > 0 && removeFromGroup(write, groupIn(write), people, clock),
  ),
  'tags.rename': inOne((write, { tag, n }) => renameTag(write, tag, `new ${n}`, { clock, followers })),
  'tags.merge': inOne((write, { tag, other }) => renameTag(write, tag, other, { clock, followers })),
  'tags.delete': inOne((write, { tag }) => deleteTag(write, tag, { clock, followers })),
  'tags.setColor': inOne((write, { tag, n }) => setTagColor(write, tag, TAG_COLORS[n % 8] ?? 'rose', { clock })),
  'labels.rename': inOne((write, { label, n }) => renameLabel(write, label, n % 2 ? `New ${n}` : 'Boat', clock)),
  'labels.remove': inOne((write, { label }) => renameLabel(write, label, '', clock)),
  'customFields.define': inOne((write, { label, words, n }) =>
    defineField(write, { name: n % 2 ? label : `Field ${n % 5}`, type: 'choice', choices: words }, clock),
  ),
  'customFields.rename': inOne((write, { label, n }) =>
    renameField(write, fieldIn(write, label), n % 2 ? `New ${n}` : 'Boat', clock),
  ),
  'customFields.setType': inOne((write, { label, n }) =>
    setFieldType(write, fieldIn(write, label), n % 2 ? 'number' : 'text', clock),
  ),
  'customFields.setChoices': inOne((write, { label, words }) =>
    setChoices(write, fieldIn(write, label), { choices: words, renamed: [] }, clock),
  ),
  'customFields.renameChoices': inOne((write, { label, words, n }) => {
    const renamed = [{ from: n % 2 ? 'kept' : words.join(), to: `choice ${n}` }]
    return setChoices(write, fieldIn(write, label), { choices: [`choice ${n}`], renamed }, clock)
  }),
  'customFields.sort': inOne((write, { n }) => {
    const ids = listFields(write).map(({ id }) => id)
    return sortFields(write, n % 2 ? ids.reverse() : ids.slice(n % 3), clock)
  }),
  'customFields.delete': inOne((write, { label }) => deleteField(write, fieldIn(write, label), clock)),
  'timeline.log': inOne((write, drawn) => logEntry(write, entryOf(drawn), `entry-${clock()}-${drawn.n}`, clock)),
  'timeline.update': inOne(
    (write, drawn) => entryIn(write) > 0 && updateEntry(write, entryIn(write), entryOf(drawn), clock),
  ),
  'timeline.delete': inOne((write) => entryIn(write) > 0 && deleteEntry(write, entryIn(write), clock)),
  'tasks.add': inOne((write, drawn) => addTask(write, taskOf(drawn), `task-${clock()}-${drawn.n}`, here)),
  'tasks.update': inOne((write, drawn) => {
    const [id = 0] = tasksIn(write, drawn.n % 2 === 0)
    return id > 0 && updateTask(write, id, taskOf(drawn), here)
  }),
  'tasks.done': inOne((write) => finishTasks(write, tasksIn(write, true), here)),
  'tasks.dismiss': inOne((write) => dismissTasks(write, tasksIn(write, true), here)),
  'tasks.reopen': inOne((write) => reopenTasks(write, tasksIn(write, false), here)),
  'tasks.postpone': inOne((write, { n }) =>
    postponeTasks(write, tasksIn(write, true), { to: n % 2 ? 'tomorrow' : 'nextWeek' }, here),
  ),
  'tasks.delete': inOne((write, { n }) => deleteTasks(write, tasksIn(write, n % 2 === 0), here)),
  'keepInTouch.setRhythm': inOne((write, { people, n }) =>
    setRhythm(write, people, n % 5 ? { every: (n % 4) + 1, unit: 'week' } : null, clock, n % 3 ? {} : { months: [7] }),
  ),
  'keepInTouch.snooze': inOne((write, { people, n }) => snoozeTouch(write, people, `2026-0${(n % 9) + 1}-10`, clock)),
  'keepInTouch.pause': inOne((write, { people }) => pauseTouch(write, people, true, clock)),
  'keepInTouch.resume': inOne((write, { people }) => pauseTouch(write, people, false, clock)),
  'keepInTouch.setBreak': inOne((write, { people, n }) => setBreak(write, people, n % 3 ? [7, 8] : null, clock)),
  'keepInTouch.dismissDate': inOne((write, { people, n }) =>
    dismissDate(write, people[0] ?? 0, { kind: 'birthday', occursOn: `202${n % 9}-06-11` }, clock),
  ),
  'keepInTouch.setTagRhythm': inOne((write, { tag, n }) =>
    setTagRhythm(write, tag, { rhythm: { every: (n % 7) + 1, unit: 'day' }, breakMonths: null }, clock),
  ),
  'calendar.create': inOne(calendar['calendar.create']),
  'calendar.update': inOne(calendar['calendar.update']),
  'calendar.updateOccurrence': inOne(calendar['calendar.updateOccurrence']),
  'calendar.updateFollowing': inOne(calendar['calendar.updateFollowing']),
  'calendar.delete': inOne(calendar['calendar.delete']),
  'calendar.deleteOccurrence': inOne(calendar['calendar.deleteOccurrence']),
  'calendar.deleteFollowing': inOne(calendar['calendar.deleteFollowing']),
  'calendars.create': inOne(calendar['calendars.create']),
  'calendars.update': inOne(calendar['calendars.update']),
  'calendars.delete': inOne(calendar['calendars.delete']),
  'calendars.subscribe': (book, { n, name }) =>
    importTexts(book, [followed(n)], {
      into: { name, color: null, url: `https://example.com/${n}.ics` },
      follows: { name: 'calendars.subscribe', subject: name },
    }),
  'calendars.refresh': async (book, { n }) => {
    const id = book.read.prepare('SELECT max(id) FROM calendar WHERE url IS NOT NULL').pluck().get() as number | null
    return id && importTexts(book, [followed(n)], { into: id, follows: { name: 'calendars.refresh', subject: 'It' } })
  },
  'interchange.import': (book, { n, name, words, label }) =>
    importTexts(book, [
      card(name, `UID:card-${n % 3}`, `NOTE:${words.join(' ')}`, 'TEL:123') +
        card(`Card ${n}`, `UID:card-${n}`, 'CATEGORIES:x,y', `item1.TEL:555${n}`, `item1.X-ABLabel:${label}`),
    ]),
}

/** A calendar in which some events are always there, and others come and go. */
function followed(n: number): string {
  const on = (day: number) => [`UID:day-${day}`, `DTSTART:202606${10 + day}T080000Z`, `SUMMARY:Day ${day} of ${n % 3}`]
  return calendarText([], event('UID:always', 'DTSTART:20260601T080000Z'), event(...on(n % 7)), event(...on(7)))
}
