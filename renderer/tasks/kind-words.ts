import type { TFunction } from 'i18next'
import { CheckSquare, type LucideIcon, Mail, MessageSquare, Phone, UsersRound } from 'lucide-react'
import type { Priority, TaskKind } from '../../shared/domain/tasks/task.ts'

/** In the order in which one chooses. */
export const KIND_ICONS: Readonly<Record<TaskKind, LucideIcon>> = {
  call: Phone,
  email: Mail,
  message: MessageSquare,
  meeting: UsersRound,
  task: CheckSquare,
}

export function kindInWords(kind: TaskKind, t: TFunction): string {
  const words = { call: t('Call'), email: t('E-mail'), message: t('Message'), meeting: t('Meeting'), task: t('Task') }
  return words[kind]
}

export function priorityInWords(priority: Priority, t: TFunction): string {
  return { high: t('High priority'), normal: t('Normal priority'), low: t('Low priority') }[priority]
}
