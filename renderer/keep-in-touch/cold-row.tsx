import { AlarmClock, Repeat } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ColdRow as Cold } from '../../shared/contract/keep-in-touch.contract.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { pause, snooze } from './act-on-touch.ts'
import styles from './cold-row.module.css'
import { LogMenu } from './log-menu.tsx'
import { useRhythmDialog } from './rhythm-store.ts'
import { lengthInWords, rhythmInWords, usualInWords } from './rhythm-words.ts'
import { ringOf } from './ring-of.ts'

const WEEK = 7
const MONTH = 30

type ColdRowProps = {
  readonly row: Cold
  /** With what was said last, and a way to set a rhythm, where there is room. */
  readonly isWide?: boolean
}

/** Somebody who is going cold, and why; spoken with, put off or left alone where they stand. */
export function ColdRow({ row, isWide = false }: ColdRowProps) {
  const { t } = useTranslation()
  const { person } = row
  const whom = { ids: [person.id], name: person.name }
  const name = person.name || t('No name')
  return (
    <li className={styles.row} data-row={`cold ${person.id}`}>
      <Avatar name={person.name} seed={person.uid} photo={person.photo} size="row" ring={ringOf(person.touch)} />
      <span className={styles.text}>
        <button
          type="button"
          className={styles.name}
          data-first=""
          aria-description={whyInWords(row, t)}
          onClick={() => useWindow.getState().open(person.id)}
        >
          <bdi>{name}</bdi>
        </button>
        <span className={styles.why}>{whyInWords(row, t)}</span>
        {isWide && row.lastWords !== null && (
          <span className={cx(styles.why, styles.words)}>
            <bdi>{t('Last time: {{words}}', { words: row.lastWords })}</bdi>
          </span>
        )}
      </span>
      <span className={styles.actions}>
        <LogMenu contactId={person.id} name={name} />
        <Menu
          label={t('Snooze {{name}}', { name })}
          placement="bottom end"
          trigger={
            <IconButton size="small" label={t('Snooze {{name}}', { name })} keys={['S']} data-key="s">
              <AlarmClock strokeWidth={1.75} />
            </IconButton>
          }
        >
          <MenuItem onAction={() => void snooze(whom, 1)}>{t('Until tomorrow')}</MenuItem>
          <MenuItem onAction={() => void snooze(whom, WEEK)}>{t('For a week')}</MenuItem>
          <MenuItem onAction={() => void snooze(whom, MONTH)}>{t('For 30 days')}</MenuItem>
          <MenuItem onAction={() => void pause(whom, true)}>{t('Leave alone')}</MenuItem>
        </Menu>
        {isWide && (
          <IconButton
            size="small"
            label={t('Set a rhythm with {{name}}', { name })}
            keys={['R']}
            data-key="r"
            onPress={() => useRhythmDialog.getState().ask(whom)}
          >
            <Repeat strokeWidth={1.75} />
          </IconButton>
        )}
      </span>
    </li>
  )
}

/** Monthly. 74 days. Or: usually every 3 weeks, now 7. */
function whyInWords({ rhythm, usualDays, gaps, daysSince }: Cold, t: ReturnType<typeof useTranslation>['t']): string {
  if (rhythm === null) return usualInWords({ usualDays: usualDays ?? 0, gaps, daysSince: daysSince ?? 0 }, t)
  const how = rhythmInWords(rhythm, t)
  if (daysSince === null) return t('{{rhythm}}. You never spoke.', { rhythm: how })
  return t('{{rhythm}}. {{since}}.', { rhythm: how, since: lengthInDays(daysSince, t) })
}

function lengthInDays(days: number, t: ReturnType<typeof useTranslation>['t']): string {
  return days < 100 ? t('{{count}} days', { count: days }) : lengthInWords(days, t)
}
