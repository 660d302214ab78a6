import { KithError } from '../../shared/contract/errors.ts'
import { fromJCard } from '../../shared/formats/jcard/from-jcard.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { CardReader } from '../../shared/formats/vcard/read-cards.ts'
import type { FileEnd } from './card-batch.ts'
import type { CardsRead } from './read-file.ts'

/** A card of JSON, or a list of them. */
const BEGINNING = /^(?:\ufeff|ï»¿)?\s*\[\s*(?:\[\s*)?"vcard"\s*,/i
const LONGEST_CARD = 128 * 1024 * 1024

/** Whether a file holds cards as JSON (RFC 7095), by how it begins. */
export function isJCards(head: Uint8Array): boolean {
  return BEGINNING.test(Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 200)).toString('latin1'))
}

/** The cards of JSON as cards of version 4.0, a few at a time. Throws `import.unreadable` for what is no JSON. */
export async function* readJCards(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesTotal: number,
): AsyncGenerator<CardsRead, FileEnd> {
  const damaged = (reason: string) => new KithError('import.unreadable', { file: name, reason })
  const decoder = new TextDecoder()
  const values = new ValueCutter()
  let bytesRead = 0
  let count = 0
  for await (const chunk of chunks) {
    bytesRead += chunk.length
    const cards: SourceCard[] = []
    for (const { text, line } of values.push(decoder.decode(chunk, { stream: true }))) {
      let card: string | undefined
      try {
        card = fromJCard(JSON.parse(text))
      } catch {
        throw damaged(`what stands in line ${line} is no JSON`)
      }
      if (card === undefined) throw damaged(`what stands in line ${line} is no card`)
      const reader = new CardReader()
      cards.push(...[...reader.push(Buffer.from(card)), ...reader.end()].map((one) => ({ ...one, line })))
    }
    if (values.waiting > LONGEST_CARD) throw damaged('a card in it does not end')
    count += cards.length
    yield { cards, bytesRead, bytesTotal }
  }
  if (!values.isDone) throw damaged('it was cut off')
  if (count === 0) throw new KithError('import.noCards', { file: name })
  return { format: 'vcard', byteLength: bytesRead, warnings: [] }
}

/** Cuts a list of cards into its items: whatever begins with a bracket within the list, or the list itself if that is one. */
class ValueCutter {
  #text = ''
  #at = 0
  #line = 1
  #depth = 0
  /** At which depth a card begins: 2 within a list, 1 for a single one. */
  #level = 0
  #start = 0
  #startLine = 1
  #isText = false

  get isDone(): boolean {
    return this.#depth === 0
  }

  get waiting(): number {
    return this.#text.length
  }

  *push(more: string): Generator<{ readonly text: string; readonly line: number }> {
    this.#text += more
    for (; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at]
      if (sign === '\n') this.#line++
      else if (this.#isText) {
        if (sign === '\\') this.#at++
        else if (sign === '"') this.#isText = false
      } else if (sign === '"') {
        // The list of a single card begins with a text.
        if (this.#level === 0) this.#level = 1
        this.#isText = true
      } else if (sign === '[' || sign === '{') this.#open()
      else if (sign === ']' || sign === '}') {
        this.#depth--
        if (this.#depth !== this.#level - 1 || this.#level === 0) continue
        yield { text: this.#text.slice(this.#start, this.#at + 1), line: this.#startLine }
        this.#text = this.#text.slice(this.#at + 1)
        this.#at = -1
        this.#start = 0
      }
    }
  }

  #open(): void {
    this.#depth++
    if (this.#depth === 2 && this.#level === 0) this.#level = 2
    if (this.#depth > Math.max(1, this.#level)) return
    this.#start = this.#at
    this.#startLine = this.#line
  }
}
