import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FoundEntry } from '../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { useWindow } from '../shell/window-store.ts'
import { entryIcon } from '../timeline/entry-icons.ts'
import { findInHistory } from '../timeline/history-filter.ts'
import { dayInWords, titleOf } from '../timeline/item-words.ts'
import { TIMELINE } from '../timeline/renew-timelines.ts'
import type { PaletteItem } from './item.ts'

const SHOWN = 3
const KEPT_MS = 10_000

/**
 * Entries of the timeline that hold what was typed, then the last ones with whoever was found by it. They are asked for
 * once the people have answered, so that those never wait.
 */
export function useFoundEntries(text: string, contactId: ContactId | null): readonly PaletteItem[] {
  const { t, i18n } = useTranslation()
  const { data } = useQuery({
    queryKey: [TIMELINE, 'palette', text, contactId],
    queryFn: () => invoke('timeline.find', { text, contactId, limit: SHOWN }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
  if (text === '' || data === undefined) return []
  return data.map((found) => entryItem(found, t, i18n.language))
}

function entryItem(found: FoundEntry, t: TFunction, locale: string): PaletteItem {
  const { entry, people, line } = found
  const [{ id }] = people
  return {
    id: `entry-${entry.id}`,
    label: titleOf(entry, t),
    entry: found,
    icon: entryIcon(entry),
    end: dayInWords(entry.happenedAt, new Date(), locale, t),
    run: () => {
      useWindow.getState().open(id as ContactId)
      findInHistory(id, entry.title || line.text.replace(/^…|…$/g, '').trim())
    },
  }
}
