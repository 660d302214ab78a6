import i18next from 'i18next'
import type { Contact, ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { invoke } from '../api/kith.ts'
import { attempt, openLink } from '../contacts/act.ts'
import { callLink, mailLink, messageLink, preferred } from '../contacts/links.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'
import { logContact } from './log-contact.ts'

type Kind = 'call' | 'email' | 'message'

/**
 * Opens a new e-mail to somebody, or a message where no address is known, and offers to log it. Where neither is, their
 * page is opened.
 */
export async function writeTo(id: ContactId): Promise<void> {
  await attempt(async () => {
    const contact = await invoke('contacts.get', { id })
    const { emails, profiles, phones } = contact
    const email = preferred(emails)
    if (email !== undefined) return reach(contact, 'email', mailLink(email.value))
    const message = messageLink(profiles, phones)
    if (message !== null) return reach(contact, 'message', message)
    useWindow.getState().open(id)
    useToasts.getState().show({ text: i18next.t('No address and no number to write to is known.') })
  })
}

/** Calls somebody by the number that they prefer, and offers to log it. Where none is known, their page is opened. */
export async function callUp(id: ContactId): Promise<void> {
  await attempt(async () => {
    const contact = await invoke('contacts.get', { id })
    const link = callLink(contact.phones)
    if (link !== null) return reach(contact, 'call', link)
    useWindow.getState().open(id)
    useToasts.getState().show({ text: i18next.t('No number to call is known.') })
  })
}

async function reach(contact: Contact, kind: Kind, uri: string): Promise<void> {
  if (!(await openLink(uri))) return
  const words = {
    call: i18next.t('Opened the call'),
    email: i18next.t('Opened the e-mail'),
    message: i18next.t('Opened the message'),
  }
  const name = nameOf(contact) || i18next.t('a person without a name')
  useToasts.getState().show({
    text: words[kind],
    action: { label: i18next.t('Log it'), run: () => void logContact(contact.id, name, kind) },
  })
}
