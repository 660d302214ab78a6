import { Bell, CalendarDays, ChevronDown, ChevronsUp, Repeat, Tag as TagIcon, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuickAdd } from '../../../shared/contract/quick-add.ts'
import type { PartKind } from '../../../shared/domain/tasks/quick-add.ts'
import { PRIORITIES, TASK_KINDS } from '../../../shared/domain/tasks/task.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useToday } from '../../ui/use-today.ts'
import { civilDay, dueInWords, reminderInWords, timeInWords } from '../due-words.ts'
import { KIND_ICONS, kindInWords, priorityInWords } from '../kind-words.ts'
import { ruleInWords } from '../rule-words.ts'
import { usualReminders } from '../usual-reminders.ts'
import styles from './quick-add.module.css'
import type { useQuickAdd } from './use-quick-add.ts'

type PartMenusProps = Pick<ReturnType<typeof useQuickAdd>, 'correction' | 'correct' | 'leave'> & {
  readonly understood: QuickAdd
}
const TIMES = ['09:00', '12:00', '15:00', '17:00']
const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', 'FREQ=YEARLY']

/** A button for each part, with a menu to correct it. */
export function PartMenus({ understood, correction, correct, leave }: PartMenusProps) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const locale = i18n.language
  const { kind, people, about, dueOn, dueTime, rule, reminder, priority } = understood
  const topic = topicOf(understood)
  const KindIcon = KIND_ICONS[kind]
  const dueWords = dueInWords({ day: dueOn, time: dueTime }, today, locale, t)
  const meantIn = (from: number, first: number | undefined) => correction.people?.[from] ?? first
  return (
    <div className={styles.chips}>
      <PartMenu part="kind" label={t('How')} value={kindInWords(kind, t)} icon={<KindIcon />}>
        {TASK_KINDS.map((each) => (
          <MenuItem key={each} onAction={() => correct({ kind: each })}>
            {kindInWords(each, t)}
          </MenuItem>
        ))}
      </PartMenu>
      {people.map(({ from, candidates }) => {
        const chosen = correction.people?.[from]
        const meant = candidates.find(({ id }) => id === meantIn(from, candidates[0]?.id))
        const name = chosen === null ? t('Nobody') : (meant?.name ?? '')
        const choose = (id: (typeof candidates)[number]['id'] | null) =>
          correct({ people: { ...correction.people, [from]: id } })
        return (
          <PartMenu key={from} part="person" label={t('Whom')} value={name} icon={<UserRound />}>
            {candidates.map((person) => (
              <MenuItem key={person.id} onAction={() => choose(person.id)}>
                {[person.name, person.organization].filter(Boolean).join(', ')}
              </MenuItem>
            ))}
            <MenuItem onAction={() => choose(null)}>{t('Nobody')}</MenuItem>
            <MenuItem onAction={() => leave('person')}>{t('This is no name')}</MenuItem>
          </PartMenu>
        )
      })}
      {about && people.length === 0 && (
        <PartMenu part="person" label={t('Whom')} value={about.name} icon={<UserRound />}>
          <MenuItem onAction={() => undefined}>{about.name}</MenuItem>
        </PartMenu>
      )}
      <PartMenu part="when" label={t('When')} value={dueWords} icon={<CalendarDays />}>
        {[0, 1, 7].map((days) => (
          <MenuItem key={days} onAction={() => correct({ dueOn: civilDay(today, days) })}>
            {dueInWords({ day: civilDay(today, days), time: null }, today, locale, t)}
          </MenuItem>
        ))}
        {dueOn === null
          ? []
          : [
              ...TIMES.map((time) => (
                <MenuItem key={time} onAction={() => correct({ dueTime: time })}>
                  {t('At {{time}}', { time: timeInWords(time, locale) })}
                </MenuItem>
              )),
              <MenuItem key="no-time" onAction={() => correct({ dueTime: null })}>
                {t('Without a time')}
              </MenuItem>,
              <MenuItem key="some-day" onAction={() => correct({ dueOn: null, dueTime: null, rule: null })}>
                {t('Some day')}
              </MenuItem>,
              <MenuItem key="no-date" onAction={() => leave('when')}>
                {t('This is no date')}
              </MenuItem>,
            ]}
      </PartMenu>
      {rule !== null && (
        <PartMenu part="repeat" label={t('Comes round')} value={ruleInWords(rule, locale, t)} icon={<Repeat />}>
          {RULES.map((each) => (
            <MenuItem key={each} onAction={() => correct({ rule: each })}>
              {ruleInWords(each, locale, t)}
            </MenuItem>
          ))}
          <MenuItem onAction={() => correct({ rule: null })}>{t('Does not repeat')}</MenuItem>
          <MenuItem onAction={() => leave('repeat')}>{t('This is no repetition')}</MenuItem>
        </PartMenu>
      )}
      {dueOn !== null && (
        <PartMenu
          part="reminder"
          label={t('Reminder')}
          value={reminderInWords(reminder, today, locale, t)}
          icon={<Bell />}
        >
          {[null, ...usualReminders(true, dueTime !== null)].map((each) => (
            <MenuItem key={JSON.stringify(each)} onAction={() => correct({ reminder: each })}>
              {reminderInWords(each, today, locale, t)}
            </MenuItem>
          ))}
        </PartMenu>
      )}
      {topic !== null && (
        <PartMenu part="topic" label={t('About')} value={topic} icon={<TagIcon />}>
          <MenuItem onAction={() => leave('topic')}>{t('This is no subject')}</MenuItem>
        </PartMenu>
      )}
      {priority !== 'normal' && (
        <PartMenu part="priority" label={t('Priority')} value={priorityInWords(priority, t)} icon={<ChevronsUp />}>
          {PRIORITIES.map((each) => (
            <MenuItem key={each} onAction={() => correct({ priority: each })}>
              {priorityInWords(each, t)}
            </MenuItem>
          ))}
          <MenuItem onAction={() => leave('priority')}>{t('This is no priority')}</MenuItem>
        </PartMenu>
      )}
    </div>
  )
}

/** What it is about, without the word that leads to it. */
function topicOf({ text, parts }: QuickAdd): string | null {
  const part = parts.find(({ kind }) => kind === 'topic')
  return part === undefined ? null : text.slice(part.from, part.to).replace(/^\S+\s+/, '')
}

type PartMenuProps = {
  readonly part: PartKind
  readonly label: string
  readonly value: string
  readonly icon: ReactNode
  readonly children: ReactNode
}

function PartMenu({ part, label, value, icon, children }: PartMenuProps) {
  return (
    <span className={styles.chip} data-kind={part}>
      <Menu
        label={label}
        trigger={
          <Button isSmall icon={icon} aria-label={`${label}: ${value}`}>
            {value} <ChevronDown aria-hidden="true" size={12} />
          </Button>
        }
      >
        {children}
      </Menu>
    </span>
  )
}
