import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { invoke } from '../api/kith.ts'
import { useAppInfo, useContact, useTags } from '../api/queries.ts'
import { useGroups } from '../contacts/use-groups.ts'
import { SectionSelect, type SelectSection } from '../ui/section-select.tsx'
import type { ExportScope } from './export-store.ts'

type Keys = { readonly ids: readonly number[] | null; readonly isKnown: boolean }

/** Who is in a scope; null for everyone. */
export function useScopeIds(scope: ExportScope): Keys {
  const isList = scope.kind === 'tag' || scope.kind === 'group'
  const { data } = useQuery({
    queryKey: ['list', 'export', scope],
    queryFn: () =>
      invoke('contacts.ids', {
        scope: {
          text: '',
          view: 'all',
          tag: scope.kind === 'tag' ? scope.tag : null,
          ...(scope.kind === 'group' && { group: scope.group }),
        },
      }),
    enabled: isList,
    gcTime: 0,
  })
  if (scope.kind === 'everyone') return { ids: null, isKnown: true }
  if (scope.kind === 'people') return { ids: scope.ids, isKnown: true }
  return { ids: data ?? [], isKnown: data !== undefined }
}

type ExportWhoProps = {
  /** Whom the dialog was opened for. */
  readonly opened: ExportScope
  readonly scope: ExportScope
  readonly onChange: (scope: ExportScope) => void
}

/** Who leaves: those whom the dialog was opened for, everyone, or those with a tag or in a group. */
export function ExportWho({ opened, scope, onChange }: ExportWhoProps) {
  const { t } = useTranslation()
  const { data: info } = useAppInfo()
  const { data: tags = [] } = useTags()
  const { data: groups = [] } = useGroups()
  const only = opened.kind === 'people' && opened.ids.length === 1 ? ((opened.ids[0] ?? 0) as ContactId) : null
  const { data: contact } = useContact(only)
  const count = opened.kind === 'people' ? opened.ids.length : 0
  const chosen = only === null ? t('The {{count, number}} people you chose', { count }) : contact ? nameOf(contact) : ''
  const sections: SelectSection[] = [
    {
      title: '',
      options: [
        ...(opened.kind === 'people' ? [{ id: 'people', label: chosen || t('This person') }] : []),
        { id: 'everyone', label: t('Everyone, {{count, number}} people', { count: info?.contacts ?? 0 }) },
      ],
    },
    { title: t('With the tag'), options: tags.map(({ name }) => ({ id: `tag ${name}`, label: name })) },
    {
      title: t('In the group'),
      options: groups.map(({ uid, name }) => ({ id: `group ${uid}`, label: name || t('No name') })),
    },
  ].filter(({ options }) => options.length > 0)
  const choose = (key: string) => {
    if (key === 'everyone') onChange({ kind: 'everyone' })
    else if (key.startsWith('tag ')) onChange({ kind: 'tag', tag: key.slice(4) })
    else if (key.startsWith('group ')) onChange({ kind: 'group', group: key.slice(6) })
    else onChange(opened)
  }
  return <SectionSelect label={t('Who')} value={keyOf(scope)} sections={sections} onChange={choose} />
}

function keyOf(scope: ExportScope): string {
  if (scope.kind === 'tag') return `tag ${scope.tag}`
  return scope.kind === 'group' ? `group ${scope.group}` : scope.kind
}
