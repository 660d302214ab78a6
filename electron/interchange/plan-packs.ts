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

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)
const PACK = 64
const QUICKEST = { level: 1 }

/** Many cards in little memory: packed by the dozen on another thread, and unpacked when one is asked for. */
export function createPacks() {
  const packs: Promise<Buffer>[] = []
  let open: PackedCard[] = []
  const close = () => {
    if (open.length === 0) return
    packs.push(deflate(JSON.stringify(open), QUICKEST))
    open = []
  }
  return {
    /** Keeps a card, and returns its place. */
    add(card: PackedCard): number {
      const place = packs.length * PACK + open.length
      open.push(card)
      if (open.length === PACK) close()
      return place
    },
    async get(place: number): Promise<PackedCard> {
      const bytes = packs[Math.floor(place / PACK)]
      const cards: readonly PackedCard[] =
        bytes === undefined ? open : JSON.parse((await inflate(await bytes)).toString())
      const card = cards[place % PACK]
      if (card === undefined) throw new Error('a card of the plan was not kept')
      return card
    },
  }
}
