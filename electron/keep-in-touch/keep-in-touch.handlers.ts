import type { keepInTouchContract } from '../../shared/contract/keep-in-touch.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import {
  dismissDate,
  listTagRhythms,
  pauseTouch,
  setBreak,
  setRhythm,
  setTagRhythm,
  snoozeTouch,
} from './cadences.service.ts'
import { keepInTouchOf, listGoingCold } from './keep-in-touch.service.ts'
import type { TouchPlace } from './place.ts'

/** Binds the channels of keeping in touch to their services. */
export function keepInTouchHandlers(place: TouchPlace) {
  const { clock } = place
  return {
    'keepInTouch.of': ({ id }, read) => keepInTouchOf(read, id, place),
    'keepInTouch.cold': (stretch, read) => listGoingCold(read, stretch, place),
    'keepInTouch.tags': (_input, read) => listTagRhythms(read),
    'keepInTouch.setRhythm': ({ ids, rhythm, ...besides }, write) => setRhythm(write, ids, rhythm, clock, besides),
    'keepInTouch.snooze': ({ ids, until }, write) => snoozeTouch(write, ids, until, clock),
    'keepInTouch.pause': ({ ids, isPaused }, write) => pauseTouch(write, ids, isPaused, clock),
    'keepInTouch.setBreak': ({ ids, months }, write) => setBreak(write, ids, months, clock),
    'keepInTouch.dismissDate': ({ id, ...date }, write) => dismissDate(write, id, date, clock),
    'keepInTouch.setTagRhythm': ({ tag, rhythm, months }, write) =>
      setTagRhythm(write, tag, { rhythm, breakMonths: months }, clock),
  } satisfies Handlers<typeof keepInTouchContract>
}
