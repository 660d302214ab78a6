import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { TouchMark } from '../../shared/domain/keep-in-touch/touch-days.ts'
import { useToday } from '../ui/use-today.ts'
import styles from './person-fact.module.css'
import { agoInWords } from './time-words.ts'

/**
 * The one thing that a row says of somebody: what is due or late, be it a task or their rhythm; or today's meeting; or
 * when one last spoke.
 */
export function PersonFact({ person }: { person: ContactSummary }) {
  const days = daysLateOf(person)
  const at = person.at ?? person.spokeAt
  if (days !== null) return <Late days={days} />
  if (person.meetsAt !== undefined) return <Meets at={person.meetsAt} />
  return at === undefined ? null : <Ago at={at} />
}

/** For how many days something is due with somebody, 0 being today; null where nothing is. */
function daysLateOf({ touch, daysLate }: ContactSummary): number | null {
  const days = [...(daysLate === undefined ? [] : [daysLate]), ...(isPressing(touch) ? [-touch.daysLeft] : [])]
  return days.length === 0 ? null : Math.max(...days)
}

function isPressing(touch: TouchMark | undefined): touch is TouchMark {
  return touch !== undefined && (touch.state === 'late' || (touch.state === 'soon' && touch.daysLeft === 0))
}

function Late({ days }: { days: number }) {
  const { t } = useTranslation()
  if (days <= 0) return <span className={styles.due}>{t('Due today')}</span>
  return <span className={styles.late}>{t('{{days}} d late', { days })}</span>
}

function Meets({ at }: { at: number }) {
  const { t, i18n } = useTranslation()
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(at)
  return <span>{t('Meet {{time}}', { time })}</span>
}

function Ago({ at }: { at: number }) {
  const { t, i18n } = useTranslation()
  return agoInWords(at, useToday(), i18n.language, t)
}
