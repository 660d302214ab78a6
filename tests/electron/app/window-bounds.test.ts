import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeOf, readPlace, savePlace } from '../../../electron/app/window-bounds.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
]
const saved = { x: 100, y: 80, width: 900, height: 600, isMaximized: true }
const first = { width: 1280, height: 800, isMaximized: false }

describe('placeOf', () => {
  it('puts the window where it stood', () => expect(placeOf(saved, screens)).toEqual(saved))

  it('puts it on the second screen, also above the edge by a little', () => {
    const place = { ...saved, x: 2000, y: -8 }
    expect(placeOf(place, screens)).toEqual(place)
  })

  it.each([
    ['on a screen that is gone', { x: 4000, y: 100 }],
    ['below the edge', { x: 100, y: 2000 }],
    ['with its title bar above the edge', { x: 100, y: -400 }],
    ['with only a sliver in sight', { x: -860, y: 100 }],
  ])('keeps only the size when it stood %s', (_, moved) => {
    expect(placeOf({ ...saved, ...moved }, screens)).toEqual({ width: 900, height: 600, isMaximized: true })
  })

  it.each([null, 'text', {}, { ...saved, width: 20 }, { ...saved, x: '0' }, { ...saved, y: Number.NaN }])(
    'begins anew after %j',
    (broken) => expect(placeOf(broken, screens)).toEqual(first),
  )
})

describe('savePlace', () => {
  it('is read again at the next start', () => {
    const path = join(temporaryFolder(), 'deeper', 'window.json')
    const { isMaximized, ...bounds } = saved
    savePlace(path, bounds, isMaximized)
    expect(readPlace(path, screens)).toEqual(saved)
  })
})

describe('readPlace', () => {
  it('begins anew without a file, or with a broken one', () => {
    const path = join(temporaryFolder(), 'window.json')
    expect(readPlace(path, screens)).toEqual(first)
    writeFileSync(path, '{"x":')
    expect(readPlace(path, screens)).toEqual(first)
  })
})
