import { closeSync, openSync, readSync } from 'node:fs'
import { decodeCard } from '../../../shared/formats/vcard/decode-card.ts'
import { CardReader } from '../../../shared/formats/vcard/read-cards.ts'
import { finish, stepArguments, timed } from './step.ts'

/** Decodes every card of a file on one thread, and does nothing with them. */
const [path = ''] = stepArguments()
let cards = 0
const times = await timed(() => {
  const reader = new CardReader()
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(256 * 1024)
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    for (const card of reader.push(buffer.subarray(0, length))) cards += decodeCard(card).propertyCount > 0 ? 1 : 0
  }
  for (const card of reader.end()) cards += decodeCard(card).propertyCount > 0 ? 1 : 0
  closeSync(file)
})
finish({ ...times, cards })
