import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { KithError } from '../../shared/contract/errors.ts'
import { sentenceOf } from '../api/problem.ts'
import { useContact } from '../api/queries.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useWindow } from '../shell/window-store.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ContactPage } from './contact-page.tsx'
import { ContactEditor } from './edit/contact-editor.tsx'
import { useDrafts } from './edit/draft-store.ts'
import styles from './person-pane.module.css'

/** The person who is open: their page, or the draft of it. */
export function PersonPane() {
  const { t } = useTranslation()
  const { selected, select } = useWindow()
  const draft = useDrafts((state) => (selected === null ? undefined : state.drafts[selected]))
  const { data: contact, error } = useContact(typeof selected === 'number' ? selected : null)

  // Somebody who is gone for good (an undone import) leaves the page to the next one.
  const isGone = error instanceof KithError && error.code === 'contact.notFound'
  useEffect(() => {
    if (isGone) select(null)
  }, [isGone, select])

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
