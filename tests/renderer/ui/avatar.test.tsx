import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { option, renderApp } from '../../support/render-app.tsx'

describe('a photo', () => {
  it('makes room for the monogram when it cannot be shown', async () => {
    const photo = { kind: 'stored' as const, sha256: 'a'.repeat(64), mediaType: 'image/jpeg', byteLength: 3 }
    await renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Ada Lind', photo })]))
    const row = option(/Ada Lind/)
    const image = row.querySelector('img')
    expect(image?.getAttribute('src')).toBe(`app://kith/thumbnail/${photo.sha256}`)
    await act(async () => image?.dispatchEvent(new Event('error')))
    expect(row.querySelector('img')).toBeNull()
    expect(row.textContent).toContain('AL')
  })
})
