import { CUSTOM_FIELD_TYPES } from '../../../domain/contact.ts'
import type { CardWriter } from '../card-writer.ts'
import type { PropertyCodec } from '../codec.ts'
import { textOf } from '../line-text.ts'

const NAME = 'X-KITH-NAME'

/** X-KITH-FIELD: a field of the user's own, its name and type as parameters. */
export const customField: PropertyCodec = {
  names: ['X-KITH-FIELD'],
  parameters: new Set([NAME, 'TYPE']),
  read(line, parameters, draft) {
    const name = parameters.all.get(NAME)
    const type = CUSTOM_FIELD_TYPES.find((known) => parameters.types.includes(known))
    if (name === undefined || type === undefined) return false
    draft.customFields.push({ name, type, value: textOf(line, parameters, draft) })
    return true
  },
  write({ customFields }, writer) {
    for (const { name, type, value } of customFields) {
      writer.text('X-KITH-FIELD', value, [
        [NAME, name],
        ['TYPE', type],
      ])
    }
  },
}

const PARTIAL = 'X-KITH-PARTIAL'

/** X-KITH-PARTIAL:true, on a card from which something was left out: what it lacks is not gone. */
export const partial: PropertyCodec = {
  names: [PARTIAL],
  read(line, _, draft) {
    if (line.value.trim().toLowerCase() !== 'true') return false
    draft.isPartial = true
    return true
  },
  write() {},
}

/** Marks a card from which something was left out. */
export function writePartial(writer: CardWriter): void {
  writer.property(PARTIAL, 'true')
}

/** X-KITH-FAVORITE:true. */
export const favorite: PropertyCodec = {
  names: ['X-KITH-FAVORITE'],
  read(line, _, draft) {
    if (line.value.trim().toLowerCase() !== 'true') return false
    draft.isFavorite = true
    return true
  },
  write({ isFavorite }, writer) {
    if (isFavorite) writer.property('X-KITH-FAVORITE', 'true')
  },
}
