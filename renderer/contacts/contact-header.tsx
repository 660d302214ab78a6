import { Mail, MessageSquare, Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { useTags } from '../api/queries.ts'
import { useWindowParts } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { openLink } from './act.ts'
import { phoneticName } from './contact-about.tsx'
import styles from './contact-header.module.css'
import { callLink, mailLink, messageLink, preferred } from './links.ts'
import { TagMenu } from './tag-menu.tsx'

export function ContactHeader({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { data: tags } = useTags()
  const { search, showPane } = useWindowParts('search', 'showPane')
  const name = nameOf(contact)
  const job = contact.jobs[0]
  const organization = job && job.organization !== name ? job.organization : ''
  const role = [job?.title, ...[...(job?.units ?? [])].reverse()].filter(Boolean).join(', ')
  const phonetic = phoneticName(contact)
  const colorOf = (tag: string) => tags?.find((known) => known.name === tag)?.color ?? 'slate'

  return (
    <header className={styles.header}>
      <Avatar
        name={name}
        seed={contact.uid}
        photo={contact.photo?.kind === 'stored' ? contact.photo.sha256 : null}
        shape={contact.kind}
        size="page"
      />
      <div className={styles.text}>
        <h1 className={styles.name} id="page-title">
          <bdi>{name === '' ? t('No name') : name}</bdi>
          {phonetic !== '' && <small> {phonetic}</small>}
        </h1>
        {(role !== '' || organization !== '') && (
          <p className={styles.role}>
            {role}
            {role !== '' && organization !== '' && ', '}
            {organization !== '' && (
              <button
                type="button"
                className={styles.organization}
                title={t('Find everyone at {{organization}}', { organization })}
                onClick={() => {
                  search(organization)
                  showPane('list')
                }}
              >
                {organization}
              </button>
            )}
          </p>
        )}
        <div className={styles.tags}>
          {contact.tags.map((tag) => (
            <Chip key={tag} color={`var(--tag-${colorOf(tag)})`}>
              {tag}
            </Chip>
          ))}
          {contact.deletedAt === null && <TagMenu contact={contact} />}
        </div>
      </div>
    </header>
  )
}

/** Only what this card makes possible stands here. */
export function QuickActions({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const call = callLink(contact.phones)
  const email = preferred(contact.emails)
  const message = messageLink(contact.profiles, contact.phones)
  if (call === null && !email && message === null) return null
  return (
    <div className={styles.quick}>
      {call !== null && (
        <Button icon={<Phone strokeWidth={1.75} />} onPress={() => void openLink(call)}>
          {t('Call')}
        </Button>
      )}
      {email && (
        <Button icon={<Mail strokeWidth={1.75} />} onPress={() => void openLink(mailLink(email.value))}>
          {t('E-mail')}
        </Button>
      )}
      {message !== null && (
        <Button icon={<MessageSquare strokeWidth={1.75} />} onPress={() => void openLink(message)}>
          {t('Message')}
        </Button>
      )}
    </div>
  )
}
