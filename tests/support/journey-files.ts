import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'fixtures', 'journeys')

/** 25 people as a phone exports them: iPhone's 3.0, some of Android's 2.1, four photos. */
export const PHONE_EXPORT = join(folder, 'phone-export.vcf')
/** Ingrid Solheim alone, in 4.0. */
export const ONE_PERSON = join(folder, 'one-person.vcf')
/** Ten people whose names are SQL, HTML, right to left, piled with marks, families of emoji, or of no width. */
export const ODD_PEOPLE = join(folder, 'odd-people.vcf')
