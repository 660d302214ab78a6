import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import type { QuickAdd } from '../../../shared/contract/quick-add.ts'
import { addDays, civilAt } from '../../../shared/domain/civil-time.ts'
import type { PartKind } from '../../../shared/domain/tasks/quick-add.ts'
import type { TaskReminder } from '../../../shared/domain/tasks/task.ts'
import { dayFrom, ruleFault } from '../../../shared/domain/tasks/task-series.ts'
import { type Draft, draftOf } from './draft.ts'
import { findNoDay, setAside } from './find-no-day.ts'
import { type FindPeople, type NamedPerson, readPeople } from './read-people.ts'
import { readRepetition } from './read-repetition.ts'
import { readKind, readPriority, readReminder, readTopic } from './read-small-parts.ts'
import { type Reader, readWhen, type When } from './read-when.ts'
import { writeTitle } from './write-title.ts'

export type QuickAddOptions = Reader & {
  readonly find: FindPeople
  /** What the user has said is not meant: its words stay in the title. */
  readonly ignore: readonly PartKind[]
  /** Whom it is about where nobody is named: the person on whose page it is written. */
  readonly about: ContactSummary | null
}

/** How long before a time one is reminded of it where nothing is said. */
const USUAL_MINUTES = 10
const MORNING = '09:00'

/** Understands a task written in plain words. Nothing is lost: what is not understood is the title. */
export async function readQuickAdd(text: string, options: QuickAddOptions): Promise<QuickAdd> {
  const { ignore, about } = options
  const unless = <T>(kind: PartKind, read: (draft: Draft) => { draft: Draft; value: T | null }, from: Draft) =>
    ignore.includes(kind) ? { draft: from, value: null } : read(from)
  const noDay = ignore.includes('when') ? null : findNoDay(text, options.locale)
  const { draft: readable, putBack } = noDay ? setAside(draftOf(text), noDay) : untouched(draftOf(text))
  const priority = unless('priority', readPriority, readable)
  const remind = unless('reminder', readReminder, priority.draft)
  const repeat = unless('repeat', readRepetition, remind.draft)
  const read = await readDates(repeat.draft, options, repeat.value !== null)
  // A time beside a day that there is not says nothing of another day.
  const when = noDay && read.value?.isTimeAlone ? { ...repeat, value: null, until: null } : read
  const kind = unless('kind', readKind, putBack(when.draft))
  const named = ignore.includes('person') ? { draft: kind.draft, people: [] } : readPeople(kind.draft, options.find)
  const draft = ignore.includes('topic') ? named.draft : readTopic(named.draft)
  const rule = repeat.value && when.until ? `${repeat.value};UNTIL=${when.until.replaceAll('-', '')}` : repeat.value
  const due = dueOf(when.value, rule, options)
  return {
    text,
    parts: withoutOverlap(draft),
    title: writeTitle(draft, named.people.flatMap(wholeName)),
    kind: kind.value ?? 'task',
    priority: priority.value ?? 'normal',
    dueOn: due.on,
    dueTime: due.time,
    rule: due.rule,
    reminder: reminderOf(remind.value, due),
    people: named.people.map(({ from, to, candidates }) => ({ from, to, candidates })),
    about: named.people.length === 0 ? about : null,
    noDay: noDay && text.slice(noDay.from, noDay.to),
  }
}

function untouched(draft: Draft) {
  return { draft, putBack: (later: Draft) => later }
}

type Dates = { readonly draft: Draft; readonly value: When | null; readonly until: string | null }

/** When it is due, and, of what comes round, until when: two dates may stand in a text. */
async function readDates(draft: Draft, options: QuickAddOptions, isRepeating: boolean): Promise<Dates> {
  if (options.ignore.includes('when')) return { draft, value: null, until: null }
  const at = isRepeating ? draft.rest.search(/\buntil\b/i) : -1
  if (at < 0) return { ...(await readWhen(draft, options)), until: null }
  // Read alone: the library takes two dates with “until” between them for one.
  const end = await readWhen({ ...draft, rest: ' '.repeat(at) + draft.rest.slice(at) }, options)
  const rest = draft.rest.slice(0, at) + end.draft.rest.slice(at)
  return { ...(await readWhen({ ...end.draft, rest }, options)), until: end.value?.on ?? null }
}

type Due = { readonly on: string | null; readonly time: string | null; readonly rule: string | null }

/** What comes round is due on the first of its days; a rule that nothing fits is left out. */
function dueOf(when: When | null, rule: string | null, { at, zone }: Reader): Due {
  if (rule === null) return { on: when?.on ?? null, time: when?.time ?? null, rule }
  const { day: today, time: now } = civilAt(at, zone)
  const isOver = when?.time != null && when.time <= now
  // A time alone says nothing of the day: it belongs to the days of the rule.
  const start =
    when === null || when.on === today || isTimeOnly(when, today) ? (isOver ? addDays(today, 1) : today) : when.on
  if (ruleFault(rule, start) !== null) return { on: when?.on ?? null, time: when?.time ?? null, rule: null }
  return { on: dayFrom(rule, start, start), time: when?.time ?? null, rule }
}

function isTimeOnly({ on, isTimeAlone = false }: When, today: string): boolean {
  return isTimeAlone && on === addDays(today, 1)
}

/** What was said of the reminder, as far as the date allows it; a little before a time where nothing was said. */
function reminderOf(said: TaskReminder | null, { on, time }: Due): TaskReminder | null {
  if (said === null) return time === null ? null : { kind: 'before', minutes: USUAL_MINUTES }
  if (said.kind !== 'before' || time !== null) return on === null ? null : said
  return on === null ? null : { kind: 'day', daysBefore: Math.ceil(said.minutes / 1_440), time: MORNING }
}

function wholeName({ from, to, candidates }: NamedPerson) {
  const [person] = candidates
  return person === undefined || person.name === '' ? [] : [{ from, to, by: person.name }]
}

/** In the order of the text. A topic ends where another part begins. */
function withoutOverlap({ parts }: Draft): QuickAdd['parts'] {
  const sorted = [...parts].sort((one, other) => one.from - other.from || other.to - one.to)
  return sorted.filter(
    (part, index) => index === 0 || part.from >= Math.max(...sorted.slice(0, index).map(({ to }) => to)),
  )
}
