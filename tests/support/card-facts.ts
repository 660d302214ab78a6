import { createHash } from 'node:crypto'
import type { ContactDate, Labelled } from '../../shared/domain/contact.ts'
import type { DecodedCard } from '../../shared/formats/vcard/card.ts'
import type { CardFacts } from './corpus-expectation.ts'

/** A decoded card in the words of the corpus's expectations. */
export function factsOf({ fields, photo, uid }: DecodedCard): CardFacts {
  const { name } = fields
  const types = (item: Labelled) => [...item.types].sort()
  return {
    fn: fields.formattedName === '' ? [] : [fields.formattedName],
    n: [[name.family, name.given, name.additional, name.prefix, name.suffix]],
    nickname: fields.nicknames,
    tel: fields.phones.map((phone) => [phone.value, types(phone)]),
    email: fields.emails.map((email) => [email.value, types(email)]),
    adr: fields.addresses.map((adr) => [
      ...[adr.poBox, adr.extended, adr.street, adr.locality, adr.region, adr.postalCode, adr.country],
      types(adr),
    ]),
    org: fields.jobs
      .map(({ organization, units }) => [organization, ...units])
      .filter((parts) => parts.some((part) => part !== '')),
    title: fields.jobs.map(({ title }) => title).filter((title) => title !== ''),
    role: fields.jobs.map(({ role }) => role).filter((role) => role !== ''),
    bday: fields.dates.filter(({ kind }) => kind === 'birthday').map(dateText),
    anniversary: fields.dates.filter(({ kind }) => kind === 'anniversary').map(dateText),
    note: fields.notes,
    categories: fields.tags,
    url: fields.urls.map(({ value }) => value),
    uid: uid === '' ? [] : [uid],
    photo: photo === null ? uriFacts(fields.photo) : [pictureFacts(photo)],
  }
}

function dateText({ on, text }: ContactDate): string {
  return on ?? text
}

function uriFacts(photo: DecodedCard['fields']['photo']) {
  return photo?.kind === 'uri' ? [{ uri: photo.uri }] : []
}

function pictureFacts({ mediaType, bytes }: NonNullable<DecodedCard['photo']>) {
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  return { bytes: bytes.length, magic: mediaType.replace('image/', ''), sha1 }
}
