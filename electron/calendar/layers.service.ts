import type { CalendarLayer, EventFace, LayerItem } from '../../shared/contract/calendar.contract.ts'
import { civilDateOf, epochDayOf } from '../../shared/domain/epoch-day.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import { yearlyBetween } from '../contacts/yearly-dates.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { rhythmsEndingBetween } from '../keep-in-touch/rhythm-days.service.ts'
import { tasksBetween } from '../tasks/tasks-between.service.ts'

/** No window is longer than a year: people come round once in it. */
const LONGEST = 366
/** More than a window can show. */
const MOST = 5_000

type AskedLayers = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly zone: string
  readonly layers: readonly CalendarLayer[]
}
type Bare = LayerItem extends infer Item ? (Item extends LayerItem ? Omit<Item, 'people'> : never) : never
/** An item of a layer with the keys of its people alone. */
export type BareLayerItem = Bare & { readonly contactIds: readonly number[] }

/** What the book puts on the days from one to another, both included, by day: the layers that are asked for. */
export function layersBetween(read: ReadConnection, asked: AskedLayers): LayerItem[] {
  return withFaces(read, bareLayersBetween(read, asked))
}

/** The same without names and faces, which of most of them nobody may want to see. */
export function bareLayersBetween(read: ReadConnection, { layers, ...asked }: AskedLayers): BareLayerItem[] {
  const last = civilDateOf(epochDayOf(asked.from) + LONGEST - 1)
  const days = { ...asked, to: asked.to < last ? asked.to : last }
  const items = [...new Set(layers)].flatMap((layer) => SOURCES[layer](read, days))
  items.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  return items.slice(0, MOST)
}

type Source = (read: ReadConnection, days: Omit<AskedLayers, 'layers'>) => readonly BareLayerItem[]
const SOURCES: Readonly<Record<CalendarLayer, Source>> = {
  dates: (read, { from, to }) =>
    yearlyBetween(read, from, to).map(({ contactId, kind, occursOn, years }) => ({
      layer: 'dates',
      on: occursOn,
      kind,
      years,
      contactIds: [contactId],
    })),
  tasks: (read, { from, to, zone }) =>
    tasksBetween(read, { from, to }, zone).map(({ id, on, ...task }) => ({ layer: 'tasks', taskId: id, on, ...task })),
  touch: (read, { from, to }) =>
    rhythmsEndingBetween(read, from, to).map(({ contactId, on }) => ({ layer: 'touch', on, contactIds: [contactId] })),
}

/** Names and photos as they are now, read for everyone at once. Whose people are all gone is left out. */
export function withFaces(read: ReadConnection, items: readonly BareLayerItem[]): LayerItem[] {
  const ids = [...new Set(items.flatMap(({ contactIds }) => contactIds))]
  const known = new Map<number, EventFace>(
    listSummaries(read, ids).map(({ id, uid, name, photo }) => [id, { contactId: id, uid, name, photo }]),
  )
  return items.flatMap(({ contactIds, ...item }) => {
    const people = contactIds.flatMap((id) => known.get(id) ?? [])
    return people.length === 0 && item.layer !== 'tasks' ? [] : [{ ...item, people }]
  })
}
