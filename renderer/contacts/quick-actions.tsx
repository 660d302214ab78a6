import { Mail, MessageSquare, NotebookPen, Phone } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { PlanButton } from '../tasks/plan-button.tsx'
import { openAndOfferToLog } from '../timeline/act-on-entry.ts'
import { startLogging } from '../timeline/composer-store.ts'
import { Button } from '../ui/button.tsx'
import styles from './contact-header.module.css'
import { callLink, mailLink, messageLink, preferred } from './links.ts'

type Reached = 'call' | 'email' | 'message'

/** How somebody is reached by the one number or address that they prefer, or null. */
function linkOf({ phones, emails, profiles }: Contact, by: Reached): string | null {
  if (by === 'call') return callLink(phones)
  if (by === 'message') return messageLink(profiles, phones)
  const email = preferred(emails)
  return email ? mailLink(email.value) : null
}

type QuickProps = { readonly contact: Contact; readonly shown: RefObject<Contact> }

/** Only what this card makes possible stands here. */
export function QuickActions({ contact, shown }: QuickProps) {
  const can = (by: Reached) => linkOf(contact, by) !== null
  return <QuickButtons shown={shown} canCall={can('call')} canMail={can('email')} canMessage={can('message')} />
}

type ButtonsProps = {
  readonly shown: RefObject<Contact>
  readonly canCall: boolean
  readonly canMail: boolean
  readonly canMessage: boolean
}

/** Next to nobody needs other buttons than the one before: they look up whom they are about when they are pressed. */
const QuickButtons = memo(function QuickButtons({ shown, canCall, canMail, canMessage }: ButtonsProps) {
  const { t } = useTranslation()
  const reach = (by: Reached) => {
    const link = linkOf(shown.current, by)
    if (link !== null) void openAndOfferToLog(shown.current.id, by, link)
  }
  return (
    <div className={styles.quick}>
      {canCall && (
        <Button icon={<Phone strokeWidth={1.75} />} onPress={() => reach('call')}>
          {t('Call')}
        </Button>
      )}
      {canMail && (
        <Button icon={<Mail strokeWidth={1.75} />} onPress={() => reach('email')}>
          {t('E-mail')}
        </Button>
      )}
      {canMessage && (
        <Button icon={<MessageSquare strokeWidth={1.75} />} onPress={() => reach('message')}>
          {t('Message')}
        </Button>
      )}
      <Button icon={<NotebookPen strokeWidth={1.75} />} onPress={() => startLogging(shown.current.id)}>
        {t('Log')}
      </Button>
      <PlanButton shown={shown} />
    </div>
  )
})
