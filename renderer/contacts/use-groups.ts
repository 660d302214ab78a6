import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { useWindow } from '../shell/window-store.ts'

/** Every group; asked anew with the lists, since its members may have gone. */
export function useGroups() {
  return useQuery({ queryKey: ['list', 'groups'], queryFn: () => invoke('groups.list', {}) })
}

/** What the list in sight is called. */
export function useListTitle(): string {
  const { t } = useTranslation()
  const list = useWindow((state) => state.list)
  const { data: groups = [] } = useGroups()
  if (list.group) return groups.find(({ uid }) => uid === list.group)?.name || t('Group')
  return list.tag ?? { all: t('People'), favorites: t('Favourites'), trash: t('Trash') }[list.view]
}
