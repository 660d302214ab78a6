import { ChevronLeft, ChevronRight, Ellipsis, FileUp, History, Pencil, RotateCcw, Star, Trash2 } from 'lucide-react'
import { memo, useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { useRelated } from '../api/queries.ts'
import { exportPeople } from '../interchange/export-people.ts'
import { step } from '../routes.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useWindowParts } from '../shell/window-store.ts'
import { FollowUpStrip } from '../tasks/follow-up-strip.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { deletePerson, restorePerson, toggleFavorite } from './act.ts'
import { useShownChanges } from './changes/changes-store.ts'
import { ContactAbout } from './contact-about.tsx'
import { ContactDetails, hasDetails } from './contact-details.tsx'
import { ContactHeader, QuickActions } from './contact-header.tsx'
import styles from './contact-page.module.css'
import { instantInWords } from './dates.ts'
import { editPerson } from './edit/start-editing.ts'
import { organizationIds } from './organization-ids.ts'
import { ChangesDialog } from './parts.ts'
import { PurgeButton } from './purge-button.tsx'
import { RawProperties } from './raw-properties.tsx'

export const ContactPage = memo(function ContactPage({ contact }: { contact: Contact }) {
  const { t, i18n } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const isScrolled = useRef(false)
  // Another person is read from the top. Asking a page that was never moved would have it laid out for nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when this one changes
  useEffect(() => {
    if (scroller.current && isScrolled.current) scroller.current.scrollTop = 0
    isScrolled.current = false
  }, [contact.id])
  // Who they are is painted first, so that walking down the list never waits for somebody's history.
  const followed = useDeferredValue<Contact | null>(contact, null)
  const whole = followed?.id === contact.id ? followed : null
  const { data: related } = useRelated(contact.id)
  const organizations = organizationIds(related)
  // From the first time on, so that it can also close again in its own way.
  const areChangesAsked = useShownChanges(({ wasShown }) => wasShown)
  const isDeleted = contact.deletedAt !== null
  const now = new Date()
  const inWords = (at: number) => instantInWords(at, now, i18n.language, t)
  return (
    <>
      <ContactBar contact={contact} />
      <div
        ref={scroller}
        className={styles.scroll}
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
          {!isDeleted && <QuickActions contact={contact} />}
          {!isDeleted && <FollowUpStrip contactId={contact.id} />}
          <div className={cx(styles.columns, styles.two)}>
            <div className={styles.facts}>
              {hasDetails(contact) && (
                <ContactDetails key={contact.id} contact={contact} organizations={organizations} />
              )}
              {whole && <ContactAbout key={`about ${whole.id}`} contact={whole} related={related} />}
            </div>
            {whole && <Timeline key={`timeline ${whole.id}`} contact={whole} />}
          </div>
          <footer className={styles.foot}>
            <RawProperties key={contact.id} properties={contact.rawProperties} />
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

function ContactBar({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { trail, go } = useWindowParts('trail', 'go')
  const name = nameOf(contact)
  const star = contact.isFavorite ? t('Take out of favourites') : t('Add to favourites')
  return (
    <PageBar
      leading={
        <>
          <IconButton label={t('Back')} keys={['Alt', '←']} isDisabled={!step(trail, -1)} onPress={() => go(-1)}>
            <ChevronLeft strokeWidth={1.75} />
          </IconButton>
          <IconButton label={t('Forward')} keys={['Alt', '→']} isDisabled={!step(trail, 1)} onPress={() => go(1)}>
            <ChevronRight strokeWidth={1.75} />
          </IconButton>
        </>
      }
    >
      {contact.deletedAt === null && (
        <>
          <IconButton
            label={star}
            aria-pressed={contact.isFavorite}
            className={cx(contact.isFavorite && styles.starred)}
            onPress={() => void toggleFavorite(contact.id, !contact.isFavorite)}
          >
            <Star strokeWidth={1.75} />
          </IconButton>
          <IconButton label={t('Edit')} keys={['E']} onPress={() => editPerson(contact)}>
            <Pencil strokeWidth={1.75} />
          </IconButton>
          <Menu
            label={t('More to do')}
            placement="bottom end"
            trigger={
              <IconButton label={t('More')}>
                <Ellipsis strokeWidth={1.75} />
              </IconButton>
            }
          >
            <MenuItem icon={<Pencil />} keys={['E']} onAction={() => editPerson(contact)}>
              {t('Edit')}
            </MenuItem>
            <MenuItem icon={<History />} keys={['H']} onAction={() => useShownChanges.getState().show(contact.id)}>
              {t('Changes')}
            </MenuItem>
            <MenuItem icon={<FileUp />} onAction={() => exportPeople([contact.id])}>
              {t('Export…')}
            </MenuItem>
            <MenuItem isDanger icon={<Trash2 />} keys={['Del']} onAction={() => void deletePerson(contact.id, name)}>
              {t('Delete')}
            </MenuItem>
          </Menu>
        </>
      )}
    </PageBar>
  )
}
