import type { PropertyCodec } from './codec.ts'
import { adr } from './properties/adr.ts'
import { androidCustom } from './properties/android-custom.ts'
import { categories } from './properties/categories.ts'
import { dates } from './properties/dates.ts'
import { email } from './properties/email.ts'
import { fn } from './properties/fn.ts'
import { impp } from './properties/impp.ts'
import { kind, member } from './properties/kind.ts'
import { customField, favorite, partial } from './properties/kith.ts'
import { n, phonetic } from './properties/n.ts'
import { nickname } from './properties/nickname.ts'
import { note } from './properties/note.ts'
import { org } from './properties/org.ts'
import { photo } from './properties/photo.ts'
import { related } from './properties/related.ts'
import { tel } from './properties/tel.ts'
import { rev, uid } from './properties/uid.ts'
import { url } from './properties/url.ts'

/** Every codec, in the order in which a card is written. */
export const CODECS: readonly PropertyCodec[] = [
  kind,
  uid,
  fn,
  n,
  phonetic,
  nickname,
  org,
  tel,
  email,
  adr,
  url,
  impp,
  dates,
  related,
  note,
  categories,
  favorite,
  partial,
  customField,
  member,
  photo,
  androidCustom,
  rev,
]

/** The codec that reads a property, by its upper-case name. */
export const CODEC_OF: ReadonlyMap<string, PropertyCodec> = new Map(
  CODECS.flatMap((codec) => codec.names.map((name) => [name, codec] as const)),
)
