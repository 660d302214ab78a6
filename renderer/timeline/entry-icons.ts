import { ArrowDownLeft, ArrowUpRight, type LucideIcon, MessageSquare, NotebookPen, Phone, Users } from 'lucide-react'
import type { Entry } from '../../shared/domain/entry.ts'

const ICONS = { note: NotebookPen, call: Phone, email: ArrowUpRight, message: MessageSquare, meeting: Users }

/** The mark of an entry: by its kind, and of an e-mail by where it went. */
export function entryIcon({ kind, direction }: Pick<Entry, 'kind' | 'direction'>): LucideIcon {
  return kind === 'email' && direction === 'incoming' ? ArrowDownLeft : ICONS[kind]
}
