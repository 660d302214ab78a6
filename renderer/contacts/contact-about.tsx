import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { useRelated } from '../api/queries.ts'
import styles from './contact-about.module.css'
import { Note } from './note.tsx'
import { GroupMembers, Groups, OrganizationPeople, RelatedPeople } from './related-people.tsx'

/** What is told rather than looked up: people around this one, and notes. */
export const ContactAbout = memo(function ContactAbout({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { data: related } = useRelated(contact.id)
  const { notes } = contact
  return (
    <div className={styles.about}>
      <OrganizationPeople contact={contact} related={related} />
      <GroupMembers contact={contact} related={related} />
      <RelatedPeople contact={contact} related={related} />
      <Groups related={related} />
      {notes.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('About')}</h2>
          {notes.map((note, index) => (
            // Notes have no other key: a text of megabytes is none.
            // biome-ignore lint/suspicious/noArrayIndexKey: their order is all that they have
            <Note key={index} text={note} />
          ))}
        </section>
      )}
    </div>
  )
})
