import { ChevronDown, ChevronUp, Phone as PhoneIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, ContactFieldName, CustomField, Job } from '../../shared/domain/contact.ts'
import { parsePartialDate } from '../../shared/domain/partial-date.ts'
import { useLayout } from '../shell/use-layout.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { inPlace } from '../ui/keyed.ts'
import { useOwnState } from '../ui/use-own-state.ts'
import { openLink } from './act.ts'
import { addressLines } from './address-lines.ts'
import { useShownChanges } from './changes/changes-store.ts'
import styles from './contact-details.module.css'
import { customValueInWords } from './custom-words.ts'
import { birthdayHint, dateInWords } from './dates.ts'
import { FieldRow } from './field-row.tsx'
import { jobInWords, presentJob, shortYears } from './job-words.ts'
import { dateLabelOf, labelOf, profileLabelOf } from './labels.ts'
import { mailLink, shortWeb, telLink, webLink } from './links.ts'
import type { OrganizationIds } from './organization-ids.ts'
import { RowAction } from './row-action.tsx'

type Group = { readonly label: string; readonly rows: readonly ReactNode[] }
type DetailsProps = { readonly contact: Contact; readonly organizations: OrganizationIds }
/** So few rows are not worth folding away. */
const FEW = 2

/** Everything by which somebody is reached, then places and dates, then work and the fields of the user's own. */
export function ContactDetails({ contact, organizations }: DetailsProps) {
  const { t } = useTranslation()
  const layout = useLayout()
  const [isUnfolded, setUnfolded] = useOwnState(contact.id, false)
  const reached = useReached(contact)
  const rest = useRest(contact, organizations)
  const more = rest.reduce((sum, { rows }) => sum + rows.length, 0)
  const canFold = layout !== 'three' && reached.rows.length > 0 && more > FEW
  const shown = canFold && !isUnfolded ? [reached] : [reached, ...rest]
  return (
    <div className={styles.details}>
      {shown
        .filter(({ rows }) => rows.length > 0)
        .map(({ label, rows }) => (
          <ul key={label} className={styles.group} aria-label={label}>
            {rows}
          </ul>
        ))}
      {canFold && (
        <Button
          tone="accent"
          className={styles.fold}
          aria-expanded={isUnfolded}
          icon={isUnfolded ? <ChevronUp strokeWidth={1.75} /> : <ChevronDown strokeWidth={1.75} />}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? t('Fewer details') : t('{{count}} more details', { count: more })}
        </Button>
      )}
    </div>
  )
}

const historyOf = (contact: Contact, field: ContactFieldName) => () =>
  useShownChanges.getState().show(contact.id, field)

function useReached(contact: Contact): Group {
  const { t } = useTranslation()
  return {
    label: t('Phone and e-mail'),
    rows: [
      ...inPlace(contact.phones).map(({ key, value: phone }) => (
        <FieldRow
          key={`tel ${key}`}
          label={labelOf(phone, t, t('phone'))}
          value={phone.value}
          onHistory={historyOf(contact, 'phones')}
        >
          <RowAction
            label={t('Call {{number}}', { number: phone.value })}
            onPress={() => void openLink(telLink(phone.value))}
          >
            <PhoneIcon strokeWidth={1.75} />
          </RowAction>
        </FieldRow>
      )),
      ...inPlace(contact.emails).map(({ key, value: email }) => (
        <FieldRow
          key={`mail ${key}`}
          label={labelOf(email, t, t('e-mail'))}
          value={email.value}
          href={mailLink(email.value)}
          onHistory={historyOf(contact, 'emails')}
        />
      )),
    ],
  }
}

function useRest(contact: Contact, organizations: OrganizationIds): readonly Group[] {
  const { t, i18n } = useTranslation()
  const places = inPlace(contact.addresses).map(({ key, value: address }) => (
    <FieldRow
      key={`adr ${key}`}
      label={labelOf(address, t, t('address'))}
      value={addressLines(address).join('\n')}
      onHistory={historyOf(contact, 'addresses')}
    />
  ))
  const dates = inPlace(contact.dates).map(({ key, value: date }) => {
    const on = date.on === null ? null : parsePartialDate(date.on)
    const hint = on && date.kind === 'birthday' ? birthdayHint(on, new Date(), t) : on ? date.text : ''
    return (
      <FieldRow
        key={`date ${key}`}
        label={dateLabelOf(date, t)}
        value={on ? dateInWords(on, i18n.language) : date.text}
        hint={hint}
        onHistory={historyOf(contact, 'dates')}
      />
    )
  })
  const web = [
    ...inPlace(contact.urls).map(({ key, value: url }) => (
      <FieldRow
        key={`url ${key}`}
        label={labelOf(url, t, t('website'))}
        value={shortWeb(url.value)}
        copied={url.value}
        href={webLink(url.value)}
        onHistory={historyOf(contact, 'urls')}
      />
    )),
    ...inPlace(contact.profiles).map(({ key, value: profile }) => (
      <FieldRow
        key={`profile ${key}`}
        label={profileLabelOf(profile, t)}
        value={profile.user || profile.uri}
        {...(profile.uri === '' ? {} : { href: profile.uri })}
        onHistory={historyOf(contact, 'profiles')}
      />
    )),
  ]
  const work = inPlace(toldJobs(contact)).map(({ key, value: job }) => (
    <FieldRow
      key={`job ${key}`}
      label={shortYears(job, t) || (job.to === null ? t('work') : t('before'))}
      value={jobInWords(job)}
      onOpen={opening(organizations[job.organization])}
      onHistory={historyOf(contact, 'jobs')}
    />
  ))
  const own = [
    ...inPlace(contact.nicknames).map(({ key, value: nickname }) => (
      <FieldRow
        key={`nick ${key}`}
        label={t('nickname')}
        value={nickname}
        onHistory={historyOf(contact, 'nicknames')}
      />
    )),
    ...inPlace(contact.customFields).map(({ key, value: field }) => (
      <CustomRow key={`own ${key}`} field={field} onHistory={historyOf(contact, 'customFields')} />
    )),
  ]
  return [
    { label: t('Web'), rows: web },
    { label: t('Places and dates'), rows: [...places, ...dates] },
    { label: t('Work'), rows: work },
    { label: t('Other details'), rows: own },
  ]
}

/** The present job stands below the name; here it is only told when there is more to say of it. */
function toldJobs(contact: Contact): readonly Job[] {
  const present = presentJob(contact)
  return contact.jobs.filter((job) => job !== present || job.from !== null || job.role !== '')
}

function opening(id: OrganizationIds[string] | undefined): (() => void) | undefined {
  return id === undefined ? undefined : () => useWindow.getState().open(id)
}

function CustomRow({ field, onHistory }: { field: CustomField; onHistory: () => void }) {
  const { t, i18n } = useTranslation()
  const { name, type, value } = field
  return (
    <FieldRow
      label={name}
      value={customValueInWords(field, t, i18n.language)}
      copied={type === 'boolean' || type === 'date' ? customValueInWords(field, t, i18n.language) : value}
      {...(type === 'link' ? { href: webLink(value) } : {})}
      onHistory={onHistory}
    />
  )
}

/** Whether anything stands among the details. */
export function hasDetails(contact: Contact): boolean {
  const { phones, emails, urls, profiles, addresses, dates, nicknames, customFields } = contact
  const lists = [phones, emails, urls, profiles, addresses, dates, nicknames, customFields, toldJobs(contact)]
  return lists.some(({ length }) => length > 0)
}
