import type { TFunction } from 'i18next'
import type { BackupReason } from '../../shared/contract/backup.contract.ts'
import { instantInWords } from '../contacts/dates.ts'
import { dateFormat, numberFormat } from '../ui/formats.ts'

function timeOf(at: number, locale: string): string {
  return dateFormat(locale, { timeStyle: 'short' }).format(at)
}

/** “Backup 09:12” on the same day, then “Backup yesterday”, then “Backup 22 May”: as much as the sidebar has room for. */
export function lastBackupInWords(at: number | null, now: Date, locale: string, t: TFunction): string {
  if (at === null) return t('No backup yet')
  const isToday = new Date(at).toDateString() === now.toDateString()
  return t('Backup {{when}}', { when: isToday ? timeOf(at, locale) : instantInWords(at, now, locale, t) })
}

/** “today at 09:12”. */
export function dayAndTime(at: number, now: Date, locale: string, t: TFunction): string {
  return t('{{day}} at {{time}}', { day: instantInWords(at, now, locale, t), time: timeOf(at, locale) })
}

/** Why a backup was made. */
export function reasonInWords(reason: BackupReason, t: TFunction): string {
  return {
    daily: t('Made daily'),
    import: t('Before an import'),
    restore: t('Before a restore'),
    manual: t('Asked for by you'),
  }[reason]
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** “14.2 MB”. */
export function bytesInWords(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  return numberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1_000 ** power)
}
