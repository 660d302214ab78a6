import { EVENT_STATUSES, type EventStatus } from '../../../domain/calendar/event.ts'
import type { EventCodec } from '../codec.ts'
import { listOfLine, plainValue } from '../line-value.ts'

/** No calendar of a person has more of them. */
const MOST_CATEGORIES = 1_000

export const status: EventCodec = {
  names: ['STATUS'],
  read: (line, parameters, draft) => {
    const word = plainValue(line, parameters).toLowerCase()
    const found = EVENT_STATUSES.find((some): some is EventStatus => some === word)
    if (found === undefined || !draft.isFirst('STATUS')) return false
    draft.event.status = found
    return true
  },
  write: (event, writer) => {
    if (event.status !== null) writer.property('STATUS', event.status.toUpperCase())
  },
}

export const transparency: EventCodec = {
  names: ['TRANSP'],
  read: (line, parameters, draft) => {
    const word = plainValue(line, parameters).toUpperCase()
    // In vCalendar 1.0 a number: nought takes the time, others leave it.
    const isNumber = draft.calendar.isVersion1 && /^\d+$/.test(word)
    if (!(isNumber || word === 'OPAQUE' || word === 'TRANSPARENT') || !draft.isFirst('TRANSP')) return false
    draft.event.isTransparent = isNumber ? Number(word) > 0 : word === 'TRANSPARENT'
    return true
  },
  write: (event, writer) => {
    if (event.isTransparent) writer.property('TRANSP', 'TRANSPARENT')
  },
}

const CLASSES = ['public', 'private', 'confidential'] as const

export const classification: EventCodec = {
  names: ['CLASS'],
  read: (line, parameters, draft) => {
    const word = plainValue(line, parameters).toLowerCase()
    const found = CLASSES.find((some) => some === word)
    if (found === undefined || !draft.isFirst('CLASS')) return false
    draft.event.classification = found
    return true
  },
  write: (event, writer) => {
    if (event.classification !== null) writer.property('CLASS', event.classification.toUpperCase())
  },
}

/** Several lines are one list. */
export const categories: EventCodec = {
  names: ['CATEGORIES'],
  read: (line, parameters, draft) => {
    const { event, calendar } = draft
    const found = listOfLine(line, parameters, calendar.isVersion1 ? ';' : ',')
    if (event.categories.length + found.length > MOST_CATEGORIES) return false
    for (const category of found) if (!event.categories.includes(category)) event.categories.push(category)
    return true
  },
  write: (event, writer) => {
    if (event.categories.length > 0) writer.list('CATEGORIES', event.categories)
  },
}

export const sequence: EventCodec = {
  names: ['SEQUENCE'],
  read: (line, parameters, draft) => {
    const text = plainValue(line, parameters)
    if (!/^\d{1,9}$/.test(text) || !draft.isFirst('SEQUENCE')) return false
    draft.event.sequence = Number(text)
    return true
  },
  write: (event, writer) => {
    if (event.sequence !== 0) writer.property('SEQUENCE', String(event.sequence))
  },
}
