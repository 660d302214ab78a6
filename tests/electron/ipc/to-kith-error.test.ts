import { describe, expect, it } from 'vitest'
import { toKithError } from '../../../electron/ipc/to-kith-error.ts'
import { KithError } from '../../../shared/contract/errors.ts'

const failure = (code: string) => Object.assign(new Error('it failed.'), { code })

describe('toKithError', () => {
  it('leaves a failure of our own as it is', () => {
    const error = new KithError('contact.notFound')
    expect(toKithError(error, '/book')).toBe(error)
  })

  it.each([
    ['SQLITE_FULL', 'book.diskFull'],
    ['SQLITE_READONLY', 'book.readOnly'],
    ['SQLITE_READONLY_DBMOVED', 'book.readOnly'],
    ['SQLITE_BUSY', 'book.busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'book.busy'],
    ['SQLITE_CORRUPT', 'book.damaged'],
    ['SQLITE_CORRUPT_INDEX', 'book.damaged'],
    ['SQLITE_NOTADB', 'book.damaged'],
    ['SQLITE_IOERR_WRITE', 'book.failing'],
    ['SQLITE_CONSTRAINT', 'internal'],
    ['ERR_INVALID_ARG_TYPE', 'internal'],
  ])('turns %s into %s', (code, expected) => {
    expect(toKithError(failure(code), '/book').code).toBe(expected)
  })

  it.each([
    [new Error('first\nsecond'), 'first'],
    [new Error('it ended.'), 'it ended'],
    [new Error(''), 'no reason was given'],
    ['just a text', 'just a text'],
    [undefined, 'undefined'],
    [new Error('x'.repeat(500)), `${'x'.repeat(200)}…`],
  ])('makes one line of %s that fits into the sentence', (thrown, reason) => {
    expect(toKithError(thrown, '/book').details).toEqual({ reason })
  })
})
