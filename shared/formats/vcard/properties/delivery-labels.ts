import type { ContentLine } from '../../content-lines/content-line.ts'
import { type Parameters, parseParameters } from '../../content-lines/parameters.ts'
import type { AddressDraft, CardDraft } from '../card-draft.ts'
import { textOf } from '../line-text.ts'

/** Gives the LABEL lines to the addresses of the same group, or else types. Returns those that fit none. */
export function placeDeliveryLabels(draft: CardDraft): ContentLine[] {
  if (draft.deliveryLabels.length === 0) return draft.deliveryLabels
  const waiting = new Unlabelled(draft.addresses)
  return draft.deliveryLabels.filter((line) => {
    const parameters = parseParameters(line.parameters)
    const inGroup = draft.addressOfGroup.get(line.group)
    const beside = inGroup?.formatted === '' ? inGroup : undefined
    const address = beside ?? waiting.first(parameters)
    const formatted = address === undefined ? '' : textOf(line, parameters, draft)
    if (address === undefined || (beside === undefined && formatted.trim() === '')) return true
    address.formatted = formatted
    return false
  })
}

type Place = { readonly address: AddressDraft; readonly index: number }

/** The addresses that have no label yet, by their types, in order: a card may have a hundred thousand of both. */
class Unlabelled {
  readonly #places = new Map<string, Place[]>()

  constructor(addresses: readonly AddressDraft[]) {
    for (const [index, address] of [...addresses.entries()].reverse()) {
      const key = keyOf(address.types, address.preference !== null)
      const places = this.#places.get(key)
      if (places === undefined) this.#places.set(key, [{ address, index }])
      else places.push({ address, index })
    }
  }

  /** The first of the same types; one that is preferred where the label is. */
  first({ types, preference }: Parameters): AddressDraft | undefined {
    const preferred = this.#firstOf(keyOf(types, true))
    const other = preference === null ? this.#firstOf(keyOf(types, false)) : undefined
    if (preferred === undefined || other === undefined) return (preferred ?? other)?.address
    return (preferred.index < other.index ? preferred : other).address
  }

  #firstOf(key: string): Place | undefined {
    const places = this.#places.get(key) ?? []
    while (places.length > 0 && places.at(-1)?.address.formatted !== '') places.pop()
    return places.at(-1)
  }
}

function keyOf(types: readonly string[], isPreferred: boolean): string {
  return JSON.stringify([isPreferred, [...types].sort()])
}
