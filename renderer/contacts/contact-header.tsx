import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { joinName, listNameOf, nameOf } from '../../shared/domain/person-name.ts'
import { pronounsOf } from '../../shared/domain/pronouns.ts'
import { useAppInfo, useTags } from '../api/queries.ts'
import { useKeepInTouch } from '../keep-in-touch/queries.ts'
import { ringOf } from '../keep-in-touch/ring-of.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import styles from './contact-header.module.css'
import { presentJob, roleInWords } from './job-words.ts'
import { LocalTime } from './local-time.tsx'
import type { OrganizationIds } from './organization-ids.ts'
import { searchOrganization } from './related-people.tsx'
import { TagMenu } from './tag-menu.tsx'

/** A name may be as long as a book; so much of it is shown. UTF-16 code units. */
const LONGEST_NAME = 500
/** More tags than this are shown on demand. */
const MOST_TAGS = 40

type HeaderProps = { readonly contact: Contact; readonly organizations: OrganizationIds }

/** Who it is: photo, name, present job and tags. */
export function ContactHeader({ contact, organizations }: HeaderProps) {
  const { t } = useTranslation()
  const { data: tags } = useTags()
  const nameOrder = useAppInfo().data?.settings.nameOrder ?? 'givenFirst'
  const name = nameOf(contact)
  const heading = listNameOf({ kind: contact.kind, displayName: name, family: contact.name.family }, { nameOrder })
  const job = presentJob(contact)
  const organization = job && job.organization !== name ? job.organization : ''
  const role = job ? roleInWords(job) : ''
  const pronouns = pronounsOf(contact.rawProperties)
  const phonetic = readingOf(contact, heading)
  const { data: touch } = useKeepInTouch(contact.id)
  const hasRing = touch?.rhythm != null && contact.deletedAt === null
  const colors = new Map(tags?.map((known) => [known.name, known.color]))

  return (
    <header className={styles.header}>
      <Avatar
        name={heading}
        seed={contact.uid}
        photo={contact.photo?.kind === 'stored' ? contact.photo.sha256 : null}
        shape={contact.kind}
        size="page"
        ring={hasRing ? ringOf(touch.mark) : undefined}
      />
      <div className={styles.text}>
        <h1 className={styles.name} id="page-title">
          <bdi>{cutName(heading) || t('No name')}</bdi>
          {phonetic !== '' && ' '}
          {phonetic !== '' && <small>{cutName(phonetic)}</small>}
          {pronouns !== '' && ' '}
          {pronouns !== '' && (
            <small>
              <bdi>{cutName(pronouns)}</bdi>
            </small>
          )}
        </h1>
        {(role !== '' || organization !== '') && (
          <p className={styles.role}>
            <bdi>{role}</bdi>
            {role !== '' && organization !== '' && ', '}
            {organization !== '' && (
              <button
                type="button"
                className={styles.organization}
                title={
                  organizations[organization] === undefined
                    ? t('Find everyone at {{organization}}', { organization })
                    : t('Open {{organization}}', { organization })
                }
                onClick={() => openOrganization(organization, organizations)}
              >
                <bdi>{organization}</bdi>
              </button>
            )}
          </p>
        )}
        <div className={styles.tags}>
          {contact.tags.length > 0 && (
            <ShowMore key={contact.id} values={contact.tags} limit={MOST_TAGS}>
              {(shown) => (
                <ul className={styles.tagList} aria-label={t('Tags')}>
                  {shown.map((tag) => (
                    <li key={tag}>
                      <Chip color={`var(--tag-${colors.get(tag) ?? 'slate'})`}>{tag}</Chip>
                    </li>
                  ))}
                </ul>
              )}
            </ShowMore>
          )}
          {contact.deletedAt === null && <TagMenu contact={contact} />}
          <LocalTime contact={contact} />
        </div>
      </div>
    </header>
  )
}

/** The organisation's page where the book has it, or else everyone there. */
function openOrganization(name: string, organizations: OrganizationIds): void {
  const id = organizations[name]
  if (id === undefined) searchOrganization(name)
  else useWindow.getState().open(id)
}

function cutName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
}

/** The reading of a name, where the card has one (Japanese and Chinese cards do), in the order of the heading. */
function readingOf({ name }: Contact, heading: string): string {
  const { phoneticGiven: given, phoneticAdditional: additional, phoneticFamily: family } = name
  const isFamilyFirst = name.family !== '' && heading.startsWith(name.family)
  if (isFamilyFirst) return [family, given, additional].filter((part) => part !== '').join(' ')
  return joinName({ ...name, prefix: '', suffix: '', given, additional, family })
}
