import { describe, expect, it } from 'vitest'
import { emailSuggestion } from '../../../renderer/contacts/edit/validation.ts'

describe('emailSuggestion', () => {
  it.each([
    ['Jane Doe <jane@x.org>', 'jane@x.org'],
    ['"Doe, Jane" <jane@x.org>,', 'jane@x.org'],
    ['mailto:jane@x.org', 'jane@x.org'],
    ['Jane Doe <jane@x.org>, +44 20 7946 0958', 'jane@x.org'],
    ['jane.doe+news@mail.example.co.uk (work)', 'jane.doe+news@mail.example.co.uk'],
  ])('takes the address out of “%s”', (typed, meant) => {
    expect(emailSuggestion(typed)).toBe(meant)
  })

  it('offers a large provider for what is one letter away', () => {
    expect(emailSuggestion(' jane@gmial.com ')).toBe('jane@gmail.com')
  })

  it.each([
    'jane@x.org',
    ' jane@x.org ',
    'jane',
    'jane@x',
    'jane@x.org, bo@x.org',
    'jane @x.org',
    'jürgen@müller.example',
    '',
  ])('has nothing to offer for “%s”', (typed) => {
    expect(emailSuggestion(typed)).toBeNull()
  })
})
