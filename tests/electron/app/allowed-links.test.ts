import { describe, expect, it } from 'vitest'
import { checkedLink } from '../../../electron/app/allowed-links.ts'
import { KithError } from '../../../shared/contract/errors.ts'

function refusal(uri: string): unknown {
  try {
    return checkedLink(uri)
  } catch (error) {
    return error
  }
}

describe('checkedLink', () => {
  it.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['HTTP://Example.com', 'http://example.com/'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
    ['tel:+44-20-7946-0000', 'tel:+44-20-7946-0000'],
    ['sms:+15550100', 'sms:+15550100'],
    ['xmpp:ada@example.com', 'xmpp:ada@example.com'],
    ['sip:ada@example.com', 'sip:ada@example.com'],
    ['facetime:ada@example.com', 'facetime:ada@example.com'],
  ])('lets %s through', (uri, expected) => expect(checkedLink(uri)).toBe(expected))

  it.each([
    ['javascript:alert(1)', 'javascript'],
    ['JavaScript:alert(1)', 'javascript'],
    [' javascript:alert(1)', 'javascript'],
    ['java\nscript:alert(1)', 'java\nscript:alert(1)'],
    ['data:text/html,x', 'data'],
    ['file:///etc/passwd', 'file'],
    ['smb://host/share', 'smb'],
    ['ms-msdt:/id', 'ms-msdt'],
    ['vbscript:x', 'vbscript'],
    ['app://kith/index.html', 'app'],
    ['\\\\host\\share', '\\\\host\\share'],
    ['www.example.com', 'www.example.com'],
    ['https://', 'https'],
  ])('refuses %s', (uri, scheme) => {
    const error = refusal(uri)
    expect(error).toBeInstanceOf(KithError)
    expect(error).toMatchObject({ code: 'link.refused', details: { scheme } })
  })
})
