import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { finish, stepArguments, timed } from './step.ts'

/** Has ical.js parse a calendar into jCal, and does nothing with it: no event is made of that yet. */
const [path = ''] = stepArguments()
let events = 0
const times = await timed(() => {
  const [, , components] = ICAL.parse(readFileSync(path, 'utf8')) as [string, unknown[], [string][]]
  events = components.filter(([name]) => name === 'vevent').length
})
finish({ ...times, events })
