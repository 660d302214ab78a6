import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { createGunzip } from 'node:zlib'
import { type ErrorCode, KithError } from '../../shared/contract/errors.ts'

/** What the server said of what it sent last: it need not send the same again. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }
/** Null: the server has nothing newer. */
type Fetched = (Validators & { readonly bytes: Uint8Array }) | null
export type FetchOptions = {
  readonly validators?: Validators
  readonly signal?: AbortSignal
  /** A certificate to trust beside those that everyone does. */
  readonly ca?: string
  readonly mostBytes?: number
  /** Milliseconds for all of it. */
  readonly patience?: number
}

const MOST_BYTES = 64 * 1024 * 1024
const PATIENCE = 30_000
const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const BOM_AND_SPACE = /^\uFEFF?\s*/
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no computer of that name, or no connection',
  EAI_AGAIN: 'there is no connection',
  ECONNREFUSED: 'it takes no connections',
  ECONNRESET: 'the connection broke',
  EHOSTUNREACH: 'there is no way there',
  ENETUNREACH: 'there is no connection',
}

/**
 * The whole address of a calendar to follow: `webcal:` means https. Throws `subscription.badAddress`,
 * `subscription.insecure` for http, and `subscription.hasPassword`, which would lie in the book for everyone to read.
 */
export function addressOf(text: string): string {
  const bare = text.trim().replace(/^webcals?:/i, 'https:')
  const url = URL.canParse(bare) ? new URL(bare) : null
  if (url?.protocol === 'http:') throw new KithError('subscription.insecure')
  if (url?.protocol !== 'https:' || url.hostname === '') throw new KithError('subscription.badAddress')
  if (url.username !== '' || url.password !== '') throw new KithError('subscription.hasPassword')
  url.hash = ''
  return url.href
}

/**
 * Fetches a calendar over https, without cookies and without telling more than the address: whole, or not at all. Throws
 * `subscription.*` with what went wrong.
 */
export async function fetchCalendar(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, patience = PATIENCE } = options
  const late = AbortSignal.timeout(patience)
  const stop = signal ? AbortSignal.any([signal, late]) : late
  let url = new URL(address)
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await ask(url, options, stop)
      const { statusCode = 0, headers } = response
      if (!REDIRECTS.has(statusCode) || headers.location === undefined) return await answerOf(response, url, options)
      response.destroy()
      url = nextOf(headers.location, url)
    }
  } catch (error) {
    if (error instanceof KithError) throw error
    if (signal?.aborted) throw new KithError('import.cancelled', {}, { cause: error })
    const { hostname: host } = url
    if (late.aborted) throw new KithError('subscription.slow', { host, seconds: patience / 1_000 }, { cause: error })
    throw failureOf(error, host)
  }
  throw new KithError('subscription.redirects', { host: url.hostname })
}

function ask(url: URL, { validators, ca }: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = {
    accept: 'text/calendar, */*;q=0.1',
    'accept-encoding': 'gzip',
    'user-agent': 'Kith',
    ...(validators?.etag && { 'if-none-match': validators.etag }),
    ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
  }
  return new Promise((resolve, reject) => {
    // No agent: the connection ends with the answer, and nothing is kept between two calendars.
    request(url, { agent: false, signal, headers, ...(ca !== undefined && { ca }) }, resolve)
      .on('error', reject)
      .end()
  })
}

function nextOf(location: string, from: URL): URL {
  const bare = location.replace(/^webcals?:/i, 'https:')
  const next = URL.canParse(bare, from.href) ? new URL(bare, from) : null
  if (next?.protocol !== 'https:') throw new KithError('subscription.insecureRedirect', { host: from.hostname })
  return next
}

async function answerOf(response: IncomingMessage, { hostname: host }: URL, options: FetchOptions): Promise<Fetched> {
  const { statusCode = 0, headers } = response
  if (statusCode === 304) {
    response.destroy()
    return null
  }
  if (statusCode !== 200) {
    response.destroy()
    throw new KithError(codeOf(statusCode), { host, status: statusCode })
  }
  const bytes = await bodyOf(response, host, options.mostBytes ?? MOST_BYTES)
  const text = Buffer.from(bytes.subarray(0, 1_024)).toString().replace(BOM_AND_SPACE, '')
  if (!/^BEGIN\s*:\s*VCALENDAR/i.test(text)) throw new KithError('subscription.noCalendar', { host })
  // What was cut off would seem to have lost its last events.
  const end = Buffer.from(bytes.subarray(-1_024)).toString().trimEnd()
  if (!/END\s*:\s*VCALENDAR$/i.test(end)) throw new KithError('subscription.cutOff', { host })
  return { bytes, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null }
}

function codeOf(status: number): ErrorCode {
  if (status === 401 || status === 403) return 'subscription.forbidden'
  return status === 404 || status === 410 ? 'subscription.gone' : 'subscription.failed'
}

async function bodyOf(response: IncomingMessage, host: string, most: number): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) throw new KithError('subscription.noCalendar', { host })
  const body = encoding === 'identity' ? response : response.pipe(createGunzip())
  // A pipe does not hand a broken connection on.
  if (body !== response) response.once('error', (error) => body.destroy(error))
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      length += part.length
      if (length > most) throw new KithError('subscription.tooLarge', { host, most: Math.round(most / 1024 / 1024) })
      parts.push(part)
    }
  } finally {
    response.destroy()
  }
  return Buffer.concat(parts)
}

function failureOf(error: unknown, host: string): KithError {
  const { code = '', message } = error as NodeJS.ErrnoException
  const isCertificate = /CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|^EPROTO|ISSUER/.test(code)
  const reason = REASONS[code] ?? (code || message)
  return new KithError(
    isCertificate ? 'subscription.untrusted' : 'subscription.unreachable',
    { host, reason },
    { cause: error },
  )
}
