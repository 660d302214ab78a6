import { randomUUID } from 'node:crypto'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import { systemZone } from '../../shared/domain/civil-time.ts'
import { finishTasks } from '../tasks/move-tasks.service.ts'
import { quickAdd } from '../tasks/quick-add/quick-add-in-book.ts'
import { taskFrom } from '../tasks/quick-add/task-from.ts'
import { getTaskRow, listTasks } from '../tasks/task-lists.service.ts'
import { addTask, getTask } from '../tasks/tasks.service.ts'
import { type Command, counted, EXIT, type Invocation, type Outcome, UsageError } from './command.ts'

const PAGE = 500
const USAGE = 'add "WORDS" | list | done ID'

export const taskCommand: Command = {
  name: 'task',
  usage: USAGE,
  summary: 'adds a task in plain words, lists what is open, or marks one done',
  takes: [1, 2],
  opens: ([what]) => (what === 'list' ? 'read' : 'write'),
  run(invocation) {
    const [what, subject] = invocation.positionals
    if (what === 'add' && subject !== undefined) return add(subject, invocation)
    if (what === 'list' && subject === undefined) return list(invocation)
    if (what === 'done' && /^\d+$/.test(subject ?? '')) return finish(Number(subject), invocation)
    throw new UsageError(`Usage: kith task ${USAGE}`)
  },
}

type Asked = Pick<Invocation, 'book' | 'io'>
const hereOf = ({ io }: Pick<Asked, 'io'>) => ({ clock: io.clock, zone: systemZone })

async function add(words: string, { book, io }: Asked): Promise<Outcome> {
  const here = hereOf({ io })
  const { locale } = Intl.DateTimeFormat().resolvedOptions()
  const understood = await quickAdd(book.read, words, { ignore: [], contactId: null, locale }, here)
  const { id } = await book.write(async (write) =>
    addTask(write, taskFrom(understood), `urn:uuid:${randomUUID()}`, here),
  )
  const row = getTaskRow(book.read, id, here)
  const { noDay } = understood
  if (noDay === null) return { json: row, text: `Added: ${lineOf(row)}` }
  io.writeError(`There is no “${noDay}”: it stays in the title.\n`)
  return { json: row, text: `Added: ${lineOf(row)}`, status: EXIT.look }
}

function list({ book, io }: Asked): Outcome {
  const here = hereOf({ io })
  const rows: TaskRow[] = []
  let total = 0
  do {
    const page = listTasks(book.read, 'open', { contactId: null, offset: rows.length, limit: PAGE }, here)
    total = page.total
    if (page.rows.length === 0) break
    rows.push(...page.rows)
  } while (rows.length < total)
  return { json: rows, text: `${rows.map(lineOf).join('')}${counted(total, 'open task', 'open tasks')}.\n` }
}

async function finish(id: number, { book, io }: Asked): Promise<Outcome> {
  getTask(book.read, id)
  await book.write(async (write) => finishTasks(write, [id], hereOf({ io })))
  const row = getTaskRow(book.read, id, hereOf({ io }))
  return { json: row, text: `Done: ${lineOf(row)}` }
}

function lineOf({ id, title, day, time, daysLate, people, isLate }: TaskRow): string {
  const when = day === null ? '' : [day, time].filter(Boolean).join(' ')
  const late = isLate && daysLate ? `${counted(daysLate, 'day', 'days')} late` : ''
  return `${[`${id}  ${title}`, people.map(({ name }) => name).join(', '), when, late].filter(Boolean).join(', ')}\n`
}
