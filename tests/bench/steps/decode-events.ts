import { readFileSync } from 'node:fs'
import { decodePiece } from '../../../shared/formats/icalendar/decode-piece.ts'
import { readCalendars } from '../../../shared/formats/icalendar/read-calendars.ts'
import { finish, stepArguments, timed } from './step.ts'

/** Decodes every event of a calendar on one thread, and does nothing with them. */
const [path = ''] = stepArguments()
let events = 0
const times = await timed(() => {
  for (const piece of readCalendars(readFileSync(path))) if (decodePiece(piece).kind === 'event') events += 1
})
finish({ ...times, events })
