import type { TFunction } from 'i18next'
import { Moon } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, Phone } from '../../shared/domain/contact.ts'
import { countryCode, countryName } from '../../shared/domain/country.ts'
import { type WhereTheyAre, whereTheyAre, zoneOfCountry } from '../../shared/domain/local-zone.ts'
import { dateFormat } from '../ui/formats.ts'
import { useAfterPaint } from '../ui/use-after-paint.ts'
import { useMinute } from '../ui/use-minute.ts'
import styles from './local-time.module.css'
import { useRegion } from './region.ts'
import { usePhoneNumbers } from './use-phone-numbers.ts'

const NO_PHONES: readonly Phone[] = []
const MINUTES_OF_DAY = 1_440
/** From when to when one does not call. Hours. */
const NIGHT = { from: 22, to: 7 }

/** Where somebody is and what time it is there, as far as their card tells. It comes after the rest of the page. */
export function LocalTime({ contact }: { contact: Contact }) {
  const { i18n } = useTranslation()
  const shown = useAfterPaint<Contact | null>(contact, null)
  const { language } = i18n
  const told = useMemo(() => (shown === null ? null : whereTheyAre(shown, language, Date.now())), [shown, language])
  const byPhone = useCountryOfPhones(told === null ? (shown?.phones ?? NO_PHONES) : NO_PHONES)
  const where = told ?? byPhone
  // What is known of one person says nothing of the next.
  return where === null || shown?.id !== contact.id ? null : <Clock where={where} />
}

/** The country of somebody whose numbers all lie in one that is not the user's own: there another clock may hold. */
function useCountryOfPhones(phones: readonly Phone[]): WhereTheyAre | null {
  const international = phones.filter(({ value }) => /^\s*(?:\+|00)/.test(value))
  const numbers = usePhoneNumbers(international.length > 0)
  const home = useRegion()
  if (numbers === null || international.length === 0) return null
  const [country, ...others] = new Set(international.map(({ value }) => numbers.countryOfPhone(value)))
  if (country === undefined || country === null || others.length > 0 || country === home) return null
  const zone = zoneOfCountry(country, Date.now())
  return zone === null ? null : { zone, address: { locality: '', country } }
}

function Clock({ where: { zone, address } }: { where: WhereTheyAre }) {
  const { t, i18n } = useTranslation()
  const now = useMinute()
  const { language } = i18n
  const place = address ? placeOf(address.locality, address.country, language) : cityOf(zone)
  const ahead = minutesAhead(zone, now)
  const time = dateFormat(language, { timeStyle: 'short', timeZone: zone }).format(now)
  const hour = Number(dateFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(now))
  const isNight = hour >= NIGHT.from || hour < NIGHT.to
  return (
    <p className={styles.local} title={differenceInWords(ahead, t)}>
      {isNight && <Moon role="img" aria-label={t('Night')} strokeWidth={1.75} />}
      <span>
        <bdi>{place}</bdi>
        {place !== '' && ', '}
        {sentence(daysAhead(zone, now), time, t)}
      </span>
    </p>
  )
}

function sentence(days: number, time: string, t: TFunction): string {
  if (days === 0) return t('{{time}} there', { time })
  return days > 0 ? t('{{time}} tomorrow there', { time }) : t('{{time}} yesterday there', { time })
}

/** The place as it was written, else the country in the reader's words. */
function placeOf(locality: string, country: string, locale: string): string {
  if (locality.trim() !== '') return locality.trim()
  const code = countryCode(country, locale)
  return code === null ? country.trim() : countryName(code, locale)
}

/** “New York” of America/New_York; nothing of an offset. */
function cityOf(zone: string): string {
  return zone.includes('/') ? (zone.split('/').at(-1) ?? '').replaceAll('_', ' ') : ''
}

/** “5 h 30 min ahead of you” */
function differenceInWords(ahead: number, t: TFunction): string {
  if (ahead === 0) return t('The same time as here')
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60]
  const parts = [hours > 0 && t('{{hours}} h', { hours }), minutes > 0 && t('{{minutes}} min', { minutes })]
  const difference = parts.filter(Boolean).join(' ')
  return ahead > 0 ? t('{{difference}} ahead of here', { difference }) : t('{{difference}} behind here', { difference })
}

/** What the clock there shows beyond the one here, in minutes. */
function minutesAhead(zone: string, now: number): number {
  const there = civil(zone, now)
  const here = civil(undefined, now)
  return Math.round((there - here) / 60_000)
}

function daysAhead(zone: string, now: number): number {
  const day = (instant: number) => Math.floor(instant / (MINUTES_OF_DAY * 60_000))
  return day(civil(zone, now)) - day(civil(undefined, now))
}

/** What a clock shows, read as if it were UTC. */
function civil(timeZone: string | undefined, now: number): number {
  const parts = dateFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(now)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}
