import { ListChecks, Mail, MessageSquare, NotebookPen, Phone, Users } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../shared/domain/entry.ts'
import { Segments } from '../ui/segments.tsx'
import type { EntryForm } from './entry-form.ts'

type Tab = EntryKind | 'task'
type KindsProps = {
  readonly value: Tab
  /** A task can be written in place of what is new. */
  readonly isNew: boolean
  readonly change: (change: Partial<EntryForm>) => void
}

/** What kind of entry is written. */
export const EntryKinds = memo(function EntryKinds({ value, isNew, change }: KindsProps) {
  const { t } = useTranslation()
  const tabs: readonly (readonly [Tab, string, ReactNode])[] = [
    ['note', t('Note'), <NotebookPen key="note" strokeWidth={1.75} />],
    ['call', t('Call'), <Phone key="call" strokeWidth={1.75} />],
    ['email', t('E-mail'), <Mail key="email" strokeWidth={1.75} />],
    ['message', t('Message'), <MessageSquare key="message" strokeWidth={1.75} />],
    ['meeting', t('Meeting'), <Users key="meeting" strokeWidth={1.75} />],
  ]
  const task = ['task', t('Task'), <ListChecks key="task" strokeWidth={1.75} />] as const
  return (
    <Segments
      isQuiet
      label={t('Kind')}
      value={value}
      options={isNew ? [...tabs, task] : tabs}
      onChange={(tab) => change(tab === 'task' ? { isTask: true } : { kind: tab, isTask: false })}
    />
  )
})
