import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusCalendars, corpusCards, corpusFolder } from '../support/corpus.ts'
import { mutateBytes, seededRandom } from '../support/mutate-bytes.ts'
import { readAllCards } from '../support/read-all-cards.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/vcard')
const CALENDARS = join(import.meta.dirname, '../fixtures/ical')
/** What is longer is taken card by card, so that the damage hits more than a photo. */
const LONGEST = 16 * 1024
const TABLES = [
  'First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Notes,Labels,Birthday\nAda,Lind,Mobile,+46 70 1,"Likes ""tea"",\nand rain",Client ::: Vän,1985-02-07\nBo,Ek,,,,,\n',
  'First Name;Last Name;E-mail Address;Business Phone;Business Street;Birthday\r\nÅsa;Öberg;asa@x.example;040 1;"Storgatan 1\r\nLund";2/7/1985\r\n',
  "\ufeffNamn\tOrt\tFritt\n=1+1\tMalmö\t'@x\n",
]

/** Files without fault, and our tables. `withCorpus` adds those of other programs, where they are. */
export function soundFiles(withCorpus: boolean): { cards: Buffer[]; tables: Buffer[] } {
  const ours = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.vcf') && !name.includes('utf16'))
    .map((name) => readFileSync(join(FIXTURES, name)))
  const folder = withCorpus ? corpusFolder() : null
  const theirs = folder === null ? [] : corpusCards(folder).map((path) => readFileSync(join(folder, 'vcard', path)))
  const cards = [...ours, ...theirs].flatMap((bytes) => (bytes.length <= LONGEST ? [bytes] : cardsOf(bytes)))
  return { cards, tables: TABLES.map((text) => Buffer.from(text)) }
}

function cardsOf(bytes: Buffer): Buffer[] {
  return readAllCards(bytes)
    .sources.map(({ source }) => Buffer.from(source))
    .filter((source) => source.length <= LONGEST)
}

/** Calendars without fault. `withCorpus` adds those of other programs, where they are, except the long ones. */
export function soundCalendars(withCorpus: boolean): Buffer[] {
  const ours = readdirSync(CALENDARS)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => readFileSync(join(CALENDARS, name)))
  const folder = withCorpus ? corpusFolder() : null
  const theirs = folder === null ? [] : corpusCalendars(folder).map((path) => readFileSync(join(folder, 'ical', path)))
  return [...ours, ...theirs.filter((bytes) => bytes.length <= LONGEST)]
}

/** The damaged file with this number: the same for the same seed, whichever were made before it. */
export function damagedFile(
  sound: readonly Buffer[],
  seed: number,
  number: number,
  pieces?: readonly Buffer[],
): Buffer {
  const bytes = sound[number % sound.length]
  if (bytes === undefined) throw new Error('there is nothing to damage')
  return mutateBytes(bytes, seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)), pieces)
}
