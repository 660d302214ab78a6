import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type StoredPhoto, shownTypeOf } from '../contacts/photos.service.ts'
import { SECURITY_HEADERS } from './content-policy.ts'

/** The photos of the book by their hash: as they came, and as small WebP pictures, null where none can be made. */
export type PhotoSource = {
  readonly findPhoto: (sha256: string) => StoredPhoto | undefined
  readonly thumbnailOf: (sha256: string) => Promise<Uint8Array | null>
}
/** What is asked for, and what is answered; not the web's classes, whose code would hold up the start. */
export type PageRequest = { readonly url: string; readonly method: string }
export type PageAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const PHOTO_PATH = /^\/(photo|thumbnail)\/([0-9a-f]{64})$/
const FOREVER = 'public, max-age=31536000, immutable'

/** Answers requests for `app://kith/`: the page's own files from `folder`, and photos of the book, as they came or small. */
export function createRequestAnswerer(
  folder: string,
  photos: PhotoSource,
): (request: PageRequest) => Promise<PageAnswer> {
  return async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    // The page in which photos are decoded: empty, and of another origin than Kith's own.
    if (host === 'photos' && pathname === '/') return answer(new Uint8Array(), 'text/html; charset=utf-8', 'no-cache')
    if (host !== 'kith') return refuse(404)
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const [, size, sha256] = PHOTO_PATH.exec(pathname) ?? []
    if (sha256 === undefined) return answerFile(folder, pathname)
    return size === 'photo' ? answerPhoto(photos.findPhoto(sha256)) : answerThumbnail(await photos.thumbnailOf(sha256))
  }
}

async function answerFile(folder: string, pathname: string): Promise<PageAnswer> {
  const file = fileWithin(folder, pathname === '/' ? '/index.html' : pathname)
  const mediaType = file === undefined ? undefined : MEDIA_TYPES[extname(file)]
  if (file === undefined || mediaType === undefined) return refuse(403)
  try {
    return answer(await readFile(file), mediaType, 'no-cache')
  } catch {
    return refuse(404)
  }
}

function answerPhoto(photo: StoredPhoto | undefined): PageAnswer {
  if (photo === undefined) return refuse(404)
  const mediaType = shownTypeOf(photo.bytes)
  return mediaType === null ? refuse(415) : answer(photo.bytes, mediaType, FOREVER)
}

function answerThumbnail(bytes: Uint8Array | null): PageAnswer {
  return bytes === null ? refuse(404) : answer(bytes, 'image/webp', FOREVER)
}

/** The file that a path names, or undefined when it leads out of the folder. */
function fileWithin(folder: string, pathname: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) ? file : undefined
}

function answer(bytes: Uint8Array, mediaType: string, caching: string): PageAnswer {
  return { status: 200, headers: { ...SECURITY_HEADERS, 'Content-Type': mediaType, 'Cache-Control': caching }, bytes }
}

function refuse(status: number): PageAnswer {
  return { status, headers: SECURITY_HEADERS, bytes: new Uint8Array() }
}
