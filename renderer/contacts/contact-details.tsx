import { Phone as PhoneIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Contact, ContactDate, CustomField } from '../../shared/domain/contact.ts'
import { parsePartialDate } from '../../shared/domain/partial-date.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { keyed } from '../ui/keyed.ts'
import { openLink } from './act.ts'
import { addressLines } from './address-lines.ts'
import styles from './contact-details.module.css'
import { birthdayHint, dateInWords, dateTextInWords } from './dates.ts'
import { FieldRow } from './field-row.tsx'
import { dateLabelOf, labelOf, profileLabelOf } from './labels.ts'
import { mailLink, shortWeb, telLink, webLink } from './links.ts'

/** Everything by which somebody is reached, then places and dates, then the fields of the user's own. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { phones, emails, urls, profiles, addresses, dates, nicknames, customFields } = contact
  return (
    <div className={styles.details}>
      <dl className={styles.group}>
        {keyed(phones).map(({ key, value: phone }) => (
          <FieldRow key={key} label={labelOf(phone, t, t('phone'))} value={phone.value}>
            <IconButton
              size="tiny"
              className={styles.call}
              label={t('Call {{number}}', { number: phone.value })}
              onPress={() => void openLink(telLink(phone.value))}
            >
              <PhoneIcon strokeWidth={1.75} />
            </IconButton>
          </FieldRow>
        ))}
        {keyed(emails).map(({ key, value: email }) => (
          <FieldRow key={key} label={labelOf(email, t, t('e-mail'))} value={email.value} href={mailLink(email.value)} />
        ))}
      </dl>
      <dl className={styles.group}>
        {keyed(urls).map(({ key, value: url }) => (
          <WebRow key={key} label={labelOf(url, t, t('website'))} address={url.value} />
        ))}
        {keyed(profiles).map(({ key, value: profile }) => (
          <FieldRow
            key={key}
            label={profileLabelOf(profile, t)}
            value={profile.user || profile.uri}
            {...(profile.uri === '' ? {} : { href: profile.uri })}
          />
        ))}
      </dl>
      <dl className={styles.group}>
        {keyed(addresses).map(({ key, value: address }) => (
          <FieldRow key={key} label={labelOf(address, t, t('address'))} value={addressLines(address).join('\n')} />
        ))}
        {keyed(dates).map(({ key, value: date }) => (
          <DateRow key={key} date={date} />
        ))}
      </dl>
      <dl className={styles.group}>
        {keyed(nicknames).map(({ key, value: nickname }) => (
          <FieldRow key={key} label={t('nickname')} value={nickname} />
        ))}
        {keyed(customFields).map(({ key, value: field }) => (
          <CustomRow key={key} field={field} />
        ))}
      </dl>
    </div>
  )
}

function DateRow({ date }: { date: ContactDate }) {
  const { t, i18n } = useTranslation()
  const on = date.on === null ? null : parsePartialDate(date.on)
  const label = dateLabelOf(date, t)
  if (!on) return <FieldRow label={label} value={date.text} />
  const hint = date.kind === 'birthday' ? birthdayHint(on, new Date(), t) : date.text
  return <FieldRow label={label} value={dateInWords(on, i18n.language)} hint={hint} />
}

function WebRow({ label, address }: { label: string; address: string }) {
  return <FieldRow label={label} value={shortWeb(address)} copied={address} href={webLink(address)} />
}

function CustomRow({ field: { name, type, value } }: { field: CustomField }) {
  const { t, i18n } = useTranslation()
  if (type === 'link') return <WebRow label={name} address={value} />
  if (type === 'boolean') return <FieldRow label={name} value={value === 'true' ? t('Yes') : t('No')} />
  if (type === 'date') return <FieldRow label={name} value={dateTextInWords(value, i18n.language)} />
  return <FieldRow label={name} value={value} />
}
