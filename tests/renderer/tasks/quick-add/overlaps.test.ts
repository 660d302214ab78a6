import { describe, expect, it } from 'vitest'
import { freeAfter, overlapAt } from '../../../../renderer/tasks/quick-add/overlaps.ts'

const at = (time: string) => Date.parse(`2026-06-16T${time}Z`)
const event = (from: string, to: string, fields = {}) => {
  return { startAt: at(from), endAt: at(to), isAllDay: false, isTransparent: false, status: null, ...fields }
}
const END = at('23:59')

describe('what a time overlaps with', () => {
  it('is what takes place within the half hour from it, and not what touches it', () => {
    const review = event('15:00', '15:45')
    expect(overlapAt([review], at('15:15'))).toBe(review)
    expect(overlapAt([review], at('14:45'))).toBe(review)
    expect([overlapAt([review], at('14:30')), overlapAt([review], at('15:45'))]).toEqual([null, null])
    const earlier = event('14:00', '18:00')
    expect(overlapAt([review, earlier], at('15:00'))).toBe(earlier)
  })

  it('is no whole day, nothing that was called off, and nothing that leaves one free', () => {
    const events = [{ isAllDay: true }, { isTransparent: true }, { status: 'cancelled' as const }].map((fields) =>
      event('15:00', '16:00', fields),
    )
    expect(overlapAt(events, at('15:00'))).toBeNull()
  })

  it('leaves the next free half hour of the day, if there is one', () => {
    expect(freeAfter([event('15:00', '15:45')], at('15:00'), END)).toBe(at('16:00'))
    expect(freeAfter([event('15:00', '15:45'), event('16:15', '17:00')], at('15:00'), END)).toBe(at('17:00'))
    expect(freeAfter([event('15:00', '23:40')], at('15:00'), END)).toBeNull()
    expect(freeAfter([], at('15:00'), END)).toBeNull()
  })
})
