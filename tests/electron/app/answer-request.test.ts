import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRequestAnswerer } from '../../../electron/app/answer-request.ts'
import type { StoredPhoto } from '../../../electron/contacts/photos.service.ts'
import { makePng, PICTURES } from '../../support/pictures.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const SHA = 'a'.repeat(64)
const bytes = PICTURES['image/jpeg']
const thumbnail = new Uint8Array([1, 2])

function answerer(photo: StoredPhoto = { mediaType: 'image/jpeg', bytes }) {
  const root = temporaryFolder()
  const folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'page.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'text')
  writeFileSync(join(root, 'secret.js'), 'secret')
  const answer = createRequestAnswerer(folder, {
    findPhoto: (sha256) => (sha256 === SHA ? photo : undefined),
    thumbnailOf: async (sha256) => (sha256 === SHA ? thumbnail : null),
  })
  return (url: string, method = 'GET') => answer({ url, method })
}

describe('createRequestAnswerer', () => {
  it.each([
    ['app://kith/', 'text/html; charset=utf-8'],
    ['app://kith/index.html', 'text/html; charset=utf-8'],
    ['app://kith/index.html?x=1#y', 'text/html; charset=utf-8'],
    ['app://kith/assets/page.js', 'text/javascript; charset=utf-8'],
  ])('serves %s as %s', async (url, mediaType) => {
    const response = await answerer()(url)
    expect(response.status).toBe(200)
    expect(response.headers['Content-Type']).toBe(mediaType)
  })

  it('sends a policy with every answer that lets nothing in and nothing out', async () => {
    const ask = answerer()
    for (const url of ['app://kith/', 'app://kith/none.js', `app://kith/photo/${SHA}`]) {
      const { headers } = await ask(url)
      const policy = headers['Content-Security-Policy']
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(headers['X-Content-Type-Options']).toBe('nosniff')
    }
  })

  it.each([
    'app://kith/..%2fsecret.js',
    'app://kith/assets/..%2f..%2fsecret.js',
    'app://kith/%2e%2e%2fsecret.js',
    'app://kith/..%5csecret.js',
    'app://kith/assets%00.js',
    'app://kith/%E0%A4%A',
    'app://kith/assets/notes.txt',
    'app://kith/assets',
  ])('refuses %s', async (url) => {
    const response = await answerer()(url)
    expect(response.status).toBe(403)
    expect(response.bytes).toHaveLength(0)
  })

  it('gives the decoder an empty page, and knows no other host, no missing file and no other method', async () => {
    const ask = answerer()
    expect((await ask('app://photos/')).bytes).toHaveLength(0)
    expect((await ask('app://photos/index.html')).status).toBe(404)
    expect((await ask('app://other/index.html')).status).toBe(404)
    expect((await ask('app://kith/none.js')).status).toBe(404)
    expect((await ask('app://kith/index.html', 'POST')).status).toBe(405)
  })

  it.each(Object.entries(PICTURES))(
    'serves a photo for good as what it is, not as its card says: %s',
    async (mediaType, bytes) => {
      const response = await answerer({ mediaType: 'image/x-own', bytes })(`app://kith/photo/${SHA}`)
      expect(response.status).toBe(200)
      expect(response.headers['Content-Type']).toBe(mediaType)
      expect(response.headers['Cache-Control']).toContain('immutable')
      expect(response.bytes).toEqual(bytes)
    },
  )

  it('serves the small picture of a photo', async () => {
    const response = await answerer()(`app://kith/thumbnail/${SHA}`)
    expect(response.status).toBe(200)
    expect(response.headers['Content-Type']).toBe('image/webp')
    expect(response.bytes).toEqual(thumbnail)
    expect((await answerer()(`app://kith/thumbnail/${'b'.repeat(64)}`)).status).toBe(404)
  })

  it.each([
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a web page', Buffer.from('<!doctype html>')],
    ['an icon, whose pictures have sizes of their own', Buffer.from([0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 32, 0])],
    ['a picture that names no size', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a picture that would fill the memory', makePng(1, 1, { width: 65_535, height: 65_535 })],
  ])('shows no photo that is %s', async (_, bytes) => {
    for (const mediaType of ['image/png', 'image/jpeg']) {
      expect((await answerer({ mediaType, bytes })(`app://kith/photo/${SHA}`)).status).toBe(415)
    }
  })

  it.each([`app://kith/photo/${'b'.repeat(64)}`, 'app://kith/photo/short', `app://kith/photo/${SHA}/x`])(
    'has no photo at %s',
    async (url) => {
      expect((await answerer()(url)).status).not.toBe(200)
    },
  )
})
