import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { invoke } from '../api/kith.ts'
import { useWindow } from '../shell/window-store.ts'

const SHOWN = 6
const RECENT = 5
const KEPT_MS = 10_000
/** Below the lists of people, so that it is asked anew whenever they are. */
const KEY = ['list', 'palette'] as const

type Found = { readonly text: string; readonly rows: readonly ContactSummary[]; readonly total: number }

/**
 * The people who answer what was typed. While one question is under way newer ones wait, and of those only the last is
 * asked. `found.text` tells which question it answers.
 */
export function useFoundPeople(text: string): Found | undefined {
  const [asked, setAsked] = useState(text)
  const query = useQuery({
    queryKey: [...KEY, asked],
    queryFn: async () => ({
      text: asked,
      ...(await invoke('contacts.list', { scope: { text: asked }, offset: 0, limit: SHOWN })),
    }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
  if (asked !== text && !query.isFetching) setAsked(text)
  return query.data
}

/** Those who were opened last, the newest first: since the start, and before that as the book remembers. */
export function useRecentPeople(): readonly ContactSummary[] {
  const { ids } = useWindow(({ trail }) => trail)
  const recent = [...new Set([...ids].reverse())].slice(0, RECENT)
  const query = useQuery({
    queryKey: [...KEY, 'recent', recent],
    queryFn: async () => {
      const [now, before] = await Promise.all([
        recent.length === 0 ? [] : invoke('contacts.summaries', { ids: recent }),
        invoke('contacts.recent', { limit: RECENT }),
      ])
      const isNew = ({ id }: ContactSummary) => now.every((other) => other.id !== id)
      return [...now, ...before.filter(isNew)].slice(0, RECENT)
    },
    gcTime: KEPT_MS,
  })
  return query.data ?? []
}
