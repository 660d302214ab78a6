import { Plus } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import { ownWordOf, parseSearch } from '../../shared/domain/search-fields.ts'
import { useDefinedFields } from '../api/queries.ts'
import { chooseImport } from '../interchange/run-import.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { NoMatch } from './close-names.tsx'
import { startNewPerson } from './edit/start-editing.ts'

/** Why the list is empty, and the ways out. */
export function NoPeople({ scope }: { scope: ListScope }) {
  const { t } = useTranslation()
  const search = useWindow((state) => state.search)
  useLayoutEffect(standInForList, [])
  const text = scope.text.trim()
  const own = (useDefinedFields().data ?? []).map(({ name }) => ownWordOf(name))
  const isName =
    scope.view === 'all' && scope.tag === null && !scope.group && parseSearch(text, own).fields.length === 0
  if (text !== '')
    return (
      <NoMatch text={text} isNear={isName}>
        {isName && (
          <Button isSmall tone="accent" icon={<Plus />} onPress={() => startNewPerson(text)}>
            {t('Add “{{text}}”', { text })}
          </Button>
        )}
        <Button isSmall tone="ghost" onPress={() => search('')}>
          {t('Clear search')}
        </Button>
      </NoMatch>
    )
  if (scope.view === 'favorites')
    return <EmptyState title={t('No favourites yet')} hint={t('Mark someone with the star on their page.')} />
  if (scope.view === 'trash') return <EmptyState title={t('The trash is empty')} />
  if (scope.group) return <EmptyState title={t('No one of this group is in the book')} />
  if (scope.tag !== null) return <EmptyState title={t('No one has this tag')} />
  return (
    <EmptyState title={t('No people yet')}>
      <Button isSmall onPress={() => void chooseImport()}>
        {t('Import…')}
      </Button>
      <Button isSmall tone="accent" icon={<Plus />} onPress={() => startNewPerson()}>
        {t('New person')}
      </Button>
    </EmptyState>
  )
}

/**
 * The list took the focus with it: the page has it meanwhile, or else a button beside, and the list once it is back. A
 * field would take Ctrl Z for itself.
 */
function standInForList(): (() => void) | undefined {
  if (document.activeElement !== document.body) return undefined
  for (const place of ['#page', '#list button']) {
    document.querySelector<HTMLElement>(place)?.focus()
    if (document.activeElement !== document.body) break
  }
  const standIn = document.activeElement
  return () => {
    if (document.activeElement === standIn) focusWhenShown('people')
  }
}
