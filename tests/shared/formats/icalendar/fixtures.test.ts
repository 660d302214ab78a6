import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentOf, readAllPieces, saidOf, writtenAndRead } from '../../../support/read-all-pieces.ts'

const folder = join(import.meta.dirname, '../../../fixtures/ical')
const calendars = readdirSync(folder).filter((name) => !name.endsWith('.json'))

it.each(calendars)('%s says what stands beside it', (name) => {
  const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  expect(JSON.parse(JSON.stringify(saidOf(readFileSync(join(folder, name)))))).toEqual(expected)
})

it.each(calendars)('%s says the same when its events and tasks are written anew', (name) => {
  for (const piece of readAllPieces(readFileSync(join(folder, name))).decoded) {
    expect(contentOf(writtenAndRead(piece))).toEqual(contentOf(piece))
  }
})
