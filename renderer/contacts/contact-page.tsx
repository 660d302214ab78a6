import { RotateCcw } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { pronounsProperty } from '../../shared/domain/pronouns.ts'
import { useRelated } from '../api/queries.ts'
import { TouchStrip } from '../keep-in-touch/touch-strip.tsx'
import { FollowUpStrip } from '../tasks/follow-up-strip.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { useTimelineAhead } from '../timeline/use-timeline.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { useAfterPaint } from '../ui/use-after-paint.ts'
import { restorePerson } from './act.ts'
import { useShownChanges } from './changes/changes-store.ts'
import { ContactAbout } from './contact-about.tsx'
import { ContactBar } from './contact-bar.tsx'
import { ContactDetails, hasDetails } from './contact-details.tsx'
import { ContactHeader } from './contact-header.tsx'
import styles from './contact-page.module.css'
import { instantInWords } from './dates.ts'
import { organizationIds } from './organization-ids.ts'
import { ChangesDialog } from './parts.ts'
import { PurgeButton } from './purge-button.tsx'
import { QuickActions } from './quick-actions.tsx'
import { RawProperties } from './raw-properties.tsx'

export const ContactPage = memo(function ContactPage({ contact }: { contact: Contact }) {
  const { t, i18n } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const isScrolled = useRef(false)
  const shown = useRef(contact)
  shown.current = contact
  // Another person is read from the top. Asking a page that was never moved would have it laid out for nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when this one changes
  useEffect(() => {
    if (scroller.current && isScrolled.current) scroller.current.scrollTop = 0
    isScrolled.current = false
  }, [contact.id])
  // Who they are is painted first, so that walking down the list never waits for somebody's history. Until then that of
  // the one before is out of sight, and its parts are kept for the next.
  const followed = useAfterPaint<Contact | null>(contact, null)
  const isBehind = followed?.id !== contact.id
  useTimelineAhead(contact.id)
  const { data: related } = useRelated(contact.id)
  const organizations = organizationIds(related)
  // From the first time on, so that it can also close again in its own way.
  const areChangesAsked = useShownChanges(({ wasShown }) => wasShown)
  const shownAbove = pronounsProperty(contact.rawProperties)
  const isDeleted = contact.deletedAt !== null
  const now = new Date()
  const inWords = (at: number) => instantInWords(at, now, i18n.language, t)
  return (
    <>
      <ContactBar shown={shown} isFavorite={contact.isFavorite} isDeleted={isDeleted} />
      <div
        ref={scroller}
        className={styles.scroll}
        data-scroller=""
        onScroll={() => {
          isScrolled.current = true
        }}
      >
        <article className={styles.page} aria-labelledby="page-title">
          {contact.deletedAt !== null && (
            <div className={styles.deleted}>
              <span>{t('In the trash since {{date}}', { date: inWords(contact.deletedAt) })}</span>
              <Button isSmall icon={<RotateCcw />} onPress={() => void restorePerson(contact.id, nameOf(contact))}>
                {t('Restore')}
              </Button>
              <PurgeButton ids={[contact.id]} count={1} name={nameOf(contact)} />
            </div>
          )}
          <ContactHeader contact={contact} organizations={organizations} />
          {!isDeleted && <QuickActions contact={contact} shown={shown} />}
          {!isDeleted && <FollowUpStrip contactId={contact.id} />}
          <div className={cx(styles.columns, styles.two)}>
            <div className={styles.facts}>
              {hasDetails(contact) && <ContactDetails contact={contact} organizations={organizations} />}
              {followed && (
                <div className={cx(styles.touch, isBehind && styles.behind)}>
                  <TouchStrip contact={followed} />
                </div>
              )}
            </div>
            {followed && (
              <div className={cx(styles.history, isBehind && styles.behind)}>
                <Timeline contact={followed} />
              </div>
            )}
            {followed && (
              <div className={cx(styles.around, isBehind && styles.behind)}>
                <ContactAbout contact={followed} />
              </div>
            )}
          </div>
          <footer className={styles.foot}>
            <RawProperties
              key={contact.id}
              properties={contact.rawProperties.filter((property) => property !== shownAbove)}
            />
            <p className={styles.dates}>
              {t('Added {{date}}', { date: inWords(contact.createdAt) })}
              {contact.updatedAt > contact.createdAt &&
                `, ${t('changed {{date}}', { date: inWords(contact.updatedAt) })}`}{' '}
              <button
                type="button"
                className={styles.changes}
                onClick={() => useShownChanges.getState().show(contact.id)}
              >
                {t('Show changes')}
              </button>
            </p>
          </footer>
        </article>
      </div>
      {areChangesAsked && <ChangesDialog contact={contact} />}
    </>
  )
})
