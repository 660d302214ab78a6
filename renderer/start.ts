import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ContactId } from '../shared/domain/contact.ts'
import { contactQuery, headQuery, infoQuery, positionQuery, tagsQuery } from './api/queries.ts'
import { scopeOf, useListLook } from './contacts/list-scope.ts'
import { PeopleTable } from './contacts/parts.ts'
import { EVERYONE } from './routes.ts'
import { layoutNow } from './shell/use-layout.ts'
import { useWindow } from './shell/window-store.ts'

/** Asks for all that the first screen shows, so that it is drawn once, and whole. What cannot be had is asked again there. */
export async function askForStart(client: QueryClient): Promise<void> {
  const tags = client.prefetchQuery(tagsQuery)
  try {
    const { settings } = await client.fetchQuery(infoQuery)
    if (settings.listView === 'table') await PeopleTable.fetch()
    useListLook.setState({ sort: settings.listSort, view: settings.listView })
    const scope = scopeOf(EVERYONE, '', settings.listSort)
    const list = client.fetchQuery(headQuery(scope))
    // Whoever was open last is asked for together with the list.
    const last = settings.lastContactId as ContactId | null
    const person = last ?? (await list).first[0]?.id
    const isSomebody = person !== undefined
    await Promise.all([
      tags,
      list,
      isSomebody && client.prefetchQuery(contactQuery(person)),
      isSomebody && client.prefetchQuery(positionQuery(scope, person)),
    ])
    const { selected, select } = useWindow.getState()
    if (selected === null && isSomebody && (last !== null || layoutNow() !== 'one')) select(person)
  } catch {
    // The page asks for it once more, and says what is wrong.
  }
}

/** False until the first screen can be drawn. */
export function useStart(): boolean {
  const client = useQueryClient()
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    let isWanted = true
    void askForStart(client).then(() => isWanted && setReady(true))
    return () => {
      isWanted = false
    }
  }, [client])
  return isReady
}
