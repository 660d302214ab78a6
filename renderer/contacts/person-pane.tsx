import { memo, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { KithError } from '../../shared/contract/errors.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import { sentenceOf } from '../api/problem.ts'
import { useAreListsFresh, useContact } from '../api/queries.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useWindow } from '../shell/window-store.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ContactPage } from './contact-page.tsx'
import { type Draft, useDrafts } from './edit/draft-store.ts'
import { ContactEditor, SelectionPage } from './parts.ts'
import styles from './person-pane.module.css'
import { useSelection } from './selection-store.ts'

/** The person who is open, their page or the draft of it; or those who are chosen together. */
export const PersonPane = memo(function PersonPane() {
  const selected = useWindow((state) => state.selected)
  const draft = useDrafts((state) => (selected === null ? undefined : state.drafts[selected]))
  const { data: contact, error } = useContact(typeof selected === 'number' ? selected : null)

  const isGone = error instanceof KithError && error.code === 'contact.notFound'
  return (
    <>
      {isGone && <LeaveWhenListed />}
      <Shown contact={contact} error={error} draft={draft} />
    </>
  )
})

/**
 * Somebody who is gone for good (an undone import) leaves the page to the next one, but not to one of a list that still
 * holds those who are gone. Apart from the page, which is not drawn anew with each question that a list asks.
 */
function LeaveWhenListed() {
  const select = useWindow((state) => state.select)
  const isListFresh = useAreListsFresh()
  useEffect(() => {
    if (isListFresh) select(null)
  }, [isListFresh, select])
  return null
}

type ShownProps = { readonly contact: Contact | undefined; readonly error: unknown; readonly draft: Draft | undefined }

function Shown({ contact, error, draft }: ShownProps) {
  const { t } = useTranslation()
  const selected = useWindow((state) => state.selected)
  const isMany = useSelection(({ ids }) => ids.size > 0)

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
