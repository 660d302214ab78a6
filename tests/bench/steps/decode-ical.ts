import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { asVersion30 } from '../as-version-30.ts'
import { finish, stepArguments, timed } from './step.ts'

/** Has ical.js read every card of a file, made into vCard 3.0 before, and does nothing with them. */
const [path = ''] = stepArguments()
const END = /^END:VCARD[ \t]*\r?(?:\n|$)/gim
let [cards, refused] = [0, 0]
const times = await timed(() => {
  const text = readFileSync(path, 'utf8')
  for (let start = 0; start < text.length; ) {
    const end = endOfCard(text, start)
    if (end < 0) break
    try {
      ICAL.parse(asVersion30(text.slice(start, end)))
      cards += 1
    } catch {
      refused += 1
    }
    start = end
  }
})
finish({ ...times, cards, refused })

/** Where the line after the next END:VCARD begins. */
function endOfCard(text: string, start: number): number {
  END.lastIndex = start
  return END.exec(text) === null ? -1 : END.lastIndex
}
