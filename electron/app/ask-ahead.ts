import { setImmediate as breath } from 'node:timers/promises'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import type { ContactList } from '../../shared/contract/contacts.contract.ts'
import type { Result } from '../../shared/contract/result.ts'

type Ask = (channel: string, input: unknown) => Promise<Result<unknown>>

/**
 * Asks what the first screen is about to ask (renderer/start.ts), one question a turn, and throws the answers away: what
 * takes long is the first of its kind, for which orders are read, statements prepared and code compiled. Nothing waits
 * for it, and nothing depends on it.
 */
export async function askAhead(ask: Ask): Promise<void> {
  const answer = async <T>(channel: string, input: unknown): Promise<T | null> => {
    await breath()
    const result = await ask(channel, input)
    return result.ok ? (result.value as T) : null
  }
  const info = await answer<AppInfo>('app.info', {})
  if (info === null) return
  const { listSort: sort, lastContactId } = info.settings
  const scope = { view: 'all', tag: null, text: '', sort }
  const list = await answer<ContactList>('contacts.list', { scope, offset: 0, limit: 100 })
  await answer('contacts.sections', { scope })
  await answer('tags.list', {})
  const id = lastContactId ?? list?.rows[0]?.id
  if (id === undefined) return
  await answer('contacts.get', { id })
  await answer('contacts.position', { scope, id })
}
