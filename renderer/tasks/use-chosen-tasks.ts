import { useState } from 'react'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import type { TaskGroup } from './task-list.tsx'

/** Which tasks of a list are chosen, by the places at which they stand. Another list begins with none. */
export function useChosenTasks(list: string, groups: readonly TaskGroup[]) {
  const [state, setState] = useState<{ list: string; places: ReadonlySet<string> }>({ list, places: new Set() })
  const places: ReadonlySet<string> = state.list === list ? state.places : new Set()
  const byPlace = new Map<string, TaskRow>(
    groups.flatMap(({ key, tasks }) => tasks.map((task) => [placeIn(key, task), task] as const)),
  )
  /** Those at these places, each once. */
  const tasksAt = (wanted: Iterable<string>) => [...new Set([...wanted].flatMap((place) => byPlace.get(place) ?? []))]
  return {
    places,
    tasks: tasksAt(places),
    tasksAt,
    choose: (keys: 'all' | Iterable<unknown>) =>
      setState({ list, places: new Set(keys === 'all' ? byPlace.keys() : [...keys].map(String)) }),
  }
}

/** Under which heading which task stands. */
export const placeIn = (group: string, { id }: Pick<TaskRow, 'id'>) => `${group} ${id}`
