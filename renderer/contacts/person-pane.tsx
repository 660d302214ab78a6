import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { KithError } from '../../shared/contract/errors.ts'
import { sentenceOf } from '../api/problem.ts'
import { useAreListsFresh, useContact } from '../api/queries.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useWindowParts } from '../shell/window-store.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ContactPage } from './contact-page.tsx'
import { useDrafts } from './edit/draft-store.ts'
import { ContactEditor, SelectionPage } from './parts.ts'
import styles from './person-pane.module.css'
import { useSelection } from './selection-store.ts'

/** The person who is open, their page or the draft of it; or those who are chosen together. */
export function PersonPane() {
  const { t } = useTranslation()
  const { selected, select } = useWindowParts('selected', 'select')
  const draft = useDrafts((state) => (selected === null ? undefined : state.drafts[selected]))
  const { data: contact, error } = useContact(typeof selected === 'number' ? selected : null)

  const isMany = useSelection(({ ids }) => ids.size > 0)

  const isListFresh = useAreListsFresh()
  // Somebody who is gone for good (an undone import) leaves the page to the next one, but not to one of a list that
  // still holds those who are gone.
  const isGone = error instanceof KithError && error.code === 'contact.notFound'
  useEffect(() => {
    if (isGone && isListFresh) select(null)
  }, [isGone, isListFresh, select])

  if (isMany) return <SelectionPage />
  if (selected !== null && draft) return <ContactEditor key={selected} draftKey={selected} draft={draft} />
  if (typeof selected === 'number' && error) return <Nobody title={sentenceOf(error)} />
  if (selected === null || selected === 'new')
    return <Nobody title={t('No one is open')} hint={t('Choose someone from the list.')} />
  // Nothing for the moment that it takes: a spinner would only flash.
  return contact ? <ContactPage contact={contact} /> : <PageBar />
}

function Nobody({ title, hint }: { title: string; hint?: string }) {
  return (
    <>
      <PageBar />
      <div className={styles.nobody}>
        <EmptyState title={title} {...(hint === undefined ? {} : { hint })} />
      </div>
    </>
  )
}
