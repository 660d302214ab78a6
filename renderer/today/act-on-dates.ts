import i18next from 'i18next'
import type { TodayDate } from '../../shared/contract/today.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { attempt, openLink } from '../contacts/act.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'
import { mailLink, messageLink, preferred } from '../contacts/links.ts'
import { logContact } from '../keep-in-touch/log-contact.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'

/**
 * Opens a new e-mail to somebody, or a message where no address is known, and offers to log it. Where neither is, their
 * page is opened.
 */
export async function writeTo({ id, name }: { readonly id: ContactId; readonly name: string }): Promise<void> {
  await attempt(async () => {
    const { emails, profiles, phones } = await invoke('contacts.get', { id })
    const email = preferred(emails)
    if (email !== undefined) return openToWrite(mailLink(email.value), { id, name, kind: 'email' })
    const message = messageLink(profiles, phones)
    if (message !== null) return openToWrite(message, { id, name, kind: 'message' })
    useWindow.getState().open(id)
    useToasts.getState().show({ text: i18next.t('No address and no number to write to is known.') })
  })
}

type Letter = { readonly id: ContactId; readonly name: string; readonly kind: 'email' | 'message' }

async function openToWrite(uri: string, { id, name, kind }: Letter): Promise<void> {
  if (!(await openLink(uri))) return
  useToasts.getState().show({
    text: kind === 'email' ? i18next.t('Opened the e-mail') : i18next.t('Opened the message'),
    action: { label: i18next.t('Log it'), run: () => void logContact(id, name, kind) },
  })
}

/** Nothing more is said of a birthday or an anniversary until it comes round again. */
export const dismissDate = ({ person, kind, occursOn }: TodayDate): Promise<boolean> =>
  actAtOnce({ name: 'keepInTouch.dismissDate', subject: person.name }, () =>
    invoke('keepInTouch.dismissDate', { id: person.id, kind, occursOn }),
  )
