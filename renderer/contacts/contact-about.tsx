import { useTranslation } from 'react-i18next'
import type { Contact, Job } from '../../shared/domain/contact.ts'
import { joinName } from '../../shared/domain/person-name.ts'
import { useWindowParts } from '../shell/window-store.ts'
import { keyed } from '../ui/keyed.ts'
import { ShowMore } from '../ui/show-more.tsx'
import styles from './contact-about.module.css'
import { dateTextInWords } from './dates.ts'
import { labelOf } from './labels.ts'
import { Note } from './note.tsx'

const MANY = 50

/** What is told rather than looked up: notes, people around this one, and where they work or worked. */
export function ContactAbout({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { notes, relations, members, jobs } = contact
  const told = jobs.filter((job, index) => index > 0 || job.from !== null || job.to !== null || job.role !== '')
  return (
    <div className={styles.about}>
      {notes.length > 0 && (
        <section className={styles.section} aria-label={t('About')}>
          <h2 className={styles.heading}>{t('About')}</h2>
          {keyed(notes).map(({ key, value }) => (
            <Note key={key} text={value} />
          ))}
        </section>
      )}
      {relations.length > 0 && (
        <section className={styles.section} aria-label={t('Related people')}>
          <h2 className={styles.heading}>{t('Related people')}</h2>
          <ul>
            {keyed(relations).map(({ key, value }) => (
              <PersonLine key={key} value={value.value} detail={labelOf(value, t, '')} />
            ))}
          </ul>
        </section>
      )}
      {members.length > 0 && (
        <section className={styles.section} aria-label={t('Members')}>
          <h2 className={styles.heading}>{t('Members')}</h2>
          <ShowMore values={members} limit={MANY}>
            {(shown) => (
              <ul>
                {keyed(shown).map(({ key, value }) => (
                  <PersonLine key={key} value={value} detail="" />
                ))}
              </ul>
            )}
          </ShowMore>
        </section>
      )}
      {told.length > 0 && (
        <section className={styles.section} aria-label={t('Work')}>
          <h2 className={styles.heading}>{t('Work')}</h2>
          <ul>
            {keyed(told).map(({ key, value }) => (
              <JobLine key={key} job={value} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** A name finds the person in the list; a reference to a card that has no name here is only told. */
function PersonLine({ value, detail }: { value: string; detail: string }) {
  const { t } = useTranslation()
  const { search, showPane } = useWindowParts('search', 'showPane')
  const isReference = /^[a-z][a-z\d+.-]*:/i.test(value) || /^[\da-f]{8}-[\da-f-]{27}$/i.test(value)
  const find = () => {
    search(value)
    showPane('list')
  }
  return (
    <li className={styles.line}>
      {isReference ? (
        <span className={styles.reference}>{value.replace(/^urn:uuid:/i, '')}</span>
      ) : (
        <button type="button" className={styles.name} onClick={find} title={t('Find {{name}}', { name: value })}>
          {value}
        </button>
      )}
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
    </li>
  )
}

function JobLine({ job }: { job: Job }) {
  const { t, i18n } = useTranslation()
  const [from, to] = [job.from, job.to].map((date) => date && dateTextInWords(date, i18n.language))
  const years =
    from && to
      ? t('{{from}} to {{to}}', { from, to })
      : from
        ? t('since {{from}}', { from })
        : to
          ? t('until {{to}}', { to })
          : ''
  const what = [job.title, job.role].filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
  const where = [...job.units].reverse().concat(job.organization).filter(Boolean)
  return (
    <li className={styles.line}>
      <span className={styles.jobTitle}>{[...what, ...where].join(', ')}</span>
      {years !== '' && <span className={styles.detail}>{years}</span>}
    </li>
  )
}

/** The reading of a name, where the card has one (Japanese and Chinese cards do). */
export function phoneticName({ name }: Contact): string {
  const { phoneticGiven: given, phoneticAdditional: additional, phoneticFamily: family } = name
  return joinName({ ...name, prefix: '', suffix: '', given, additional, family })
}
