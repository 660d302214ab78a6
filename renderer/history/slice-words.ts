import type { CommandName } from '../../shared/contract/history.contract.ts'
import { calendarWords } from '../calendar/command-words.ts'
import { keepInTouchWords } from '../keep-in-touch/command-words.ts'
import { taskWords } from '../tasks/command-words.ts'
import { timelineWords } from '../timeline/command-words.ts'

/** The words of the slices that bring their own. A slice that has commands adds its table here. */
export const sliceWords = { ...timelineWords, ...taskWords, ...keepInTouchWords, ...calendarWords }
export type SliceCommand = keyof typeof sliceWords

export function isSliceCommand(name: CommandName): name is SliceCommand {
  return Object.hasOwn(sliceWords, name)
}
