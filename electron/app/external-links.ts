import { shell } from 'electron'
import { checkedLink } from './allowed-links.ts'

/** Opens a link of a card in the system's program for it. Throws `link.refused` outside the allowed schemes. */
export async function openLink(uri: string): Promise<void> {
  await shell.openExternal(checkedLink(uri))
}
