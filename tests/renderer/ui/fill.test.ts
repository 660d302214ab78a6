import { describe, expect, it } from 'vitest'
import { LOCALE, startI18n } from '../../../renderer/i18n.ts'
import { fill } from '../../../renderer/ui/fill.ts'

describe('fill', () => {
  const { t } = startI18n()

  it.each([
    ['{{from}} to {{to}}', { from: '11:00', to: '12:15' }],
    ['with {{names}}', { names: 'Ada <b>, נועה, {{names}} $&' }],
    ['repeats', {}],
  ])('says “%s” as t does, each time', (sentence, values) => {
    expect(fill(t, LOCALE, sentence, values)).toBe(t(sentence, values))
    expect(fill(t, LOCALE, sentence, values)).toBe(t(sentence, values))
  })
})
