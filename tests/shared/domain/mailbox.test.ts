import { describe, expect, it } from 'vitest'
import { mailboxText, withoutSameAddress } from '../../../shared/domain/mailbox.ts'

describe('mailboxText', () => {
  it.each([
    ['Ada Lindqvist', 'ada@x.example', 'Ada Lindqvist <ada@x.example>'],
    ['Åsa Öberg-Strand', 'asa@x.example', 'Åsa Öberg-Strand <asa@x.example>'],
    ['Lindqvist, Ada', 'ada@x.example', '"Lindqvist, Ada" <ada@x.example>'],
    ['Dr. Ada "The" Editor\\', 'ada@x.example', '"Dr. Ada \\"The\\" Editor\\\\" <ada@x.example>'],
    ['Ada\r\nBcc: eve@x.example', 'ada@x.example', '"Ada Bcc: eve@x.example" <ada@x.example>'],
    ['', ' ada@x.example ', 'ada@x.example'],
    ['ada@x.example', 'ada@x.example', 'ada@x.example'],
  ])('writes %j with %j as a mail takes it', (name, address, text) => {
    expect(mailboxText({ name, address })).toBe(text)
  })
})

describe('withoutSameAddress', () => {
  it('keeps the first of those who share an address', () => {
    const all = ['Ada@x.example', 'bo@x.example', ' ada@X.example'].map((address) => ({ address }))
    expect(withoutSameAddress(all)).toEqual(all.slice(0, 2))
  })
})
