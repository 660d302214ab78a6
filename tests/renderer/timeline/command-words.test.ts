import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { startI18n } from '../../../renderer/i18n.ts'
import { timelineWords } from '../../../renderer/timeline/command-words.ts'

beforeAll(() => void startI18n())

it.each([
  ['constructor', 'Logged “constructor”', 'Took “constructor” out of the timeline again'],
  ['Happy with round two', 'Logged “Happy with round two”', 'Took “Happy with round two” out of the timeline again'],
  ['email', 'Logged an e-mail', 'Took an e-mail out of the timeline again'],
  ['call', 'Logged a call', 'Took a call out of the timeline again'],
])('calls an entry by its words, or by its kind where it has none: %s', (subject, done, undone) => {
  const step = { name: 'timeline.log', subject, contacts: 1 } as const
  const words = timelineWords['timeline.log']
  expect(words.done(step, i18next.t)).toBe(done)
  expect(words.undone(step, i18next.t)).toBe(undone)
})
