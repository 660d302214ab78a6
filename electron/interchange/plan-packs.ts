import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { ContactFieldName, ContactFields } from '../../shared/domain/contact.ts'
import type { ContactRows } from '../contacts/contact-rows.ts'

/** What is told of a card only when somebody looks at it. */
export type PackedCard = {
  readonly uid: string
  readonly rows: Omit<ContactRows, 'search'>
  readonly updated: Partial<ContactFields>
  readonly keptMine: readonly ContactFieldName[]
}
type Pack = Uint8Array<ArrayBuffer>

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)
const PACK = 64
const QUICKEST = { level: 1 }

/** Many cards in little memory: packed by the dozen on another thread, and sent in their order. */
export function createPacker(send: (pack: Pack) => void) {
  let open: PackedCard[] = []
  let count = 0
  let sent: Promise<void> = Promise.resolve()
  const pack = () => {
    const packed = deflate(JSON.stringify(open), QUICKEST)
    open = []
    // A small buffer of Node's own shares its memory with others, and cannot be handed over.
    sent = Promise.all([packed, sent]).then(([bytes]) => send(new Uint8Array(bytes)))
    sent.catch(() => undefined)
  }
  return {
    /** Keeps a card, and returns its place. */
    add(card: PackedCard): number {
      open.push(card)
      if (open.length === PACK) pack()
      return count++
    },
    /** Sends what is left, and waits until all is sent. */
    async close(): Promise<void> {
      if (open.length > 0) pack()
      await sent
    },
  }
}

/** The card at a place, out of the packs in their order. */
export async function unpack(packs: readonly Pack[], place: number): Promise<PackedCard> {
  const bytes = packs[Math.floor(place / PACK)]
  const cards: readonly PackedCard[] = bytes === undefined ? [] : JSON.parse((await inflate(bytes)).toString())
  const card = cards[place % PACK]
  if (card === undefined) throw new Error('a card of the plan was not kept')
  return card
}
