import type {
  ContactDate,
  ContactKind,
  CustomField,
  Email,
  Job,
  OnlineProfile,
  PersonName,
  Phone,
  Photo,
  PostalAddress,
  Relation,
  WebAddress,
} from '../../domain/contact.ts'
import type { ImportWarning, ImportWarningCode } from '../../domain/import-warning.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { DecodedCard } from './card.ts'

/** A type that can still be written to. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A job in the making. */
export type JobDraft = { -readonly [K in keyof Job]: Job[K] | null }
/** The jobs of the lines of one group, and of how many of them each member is known. */
type JobGroup = { readonly jobs: JobDraft[]; organization: number; title: number; role: number }

/** An address whose delivery label may stand in a line of its own. */
export type AddressDraft = Mutable<PostalAddress>

type GroupLabel = { readonly line: ContentLine; readonly text: string; isUsed: boolean }

/** What the lines of a card have said so far. */
export class CardDraft {
  version: DecodedCard['version'] | null = null
  uid: string | null = null
  revisedAt: number | null = null
  kind: ContactKind | null = null
  formattedName: string | null = null
  isNameDerived = false
  name: PersonName | null = null
  readonly phonetics: Partial<Mutable<PersonName>> = {}
  readonly nicknames: string[] = []
  readonly phones: Phone[] = []
  readonly emails: Email[] = []
  readonly addresses: AddressDraft[] = []
  /** The first address of each group. */
  readonly addressOfGroup = new Map<string, AddressDraft>()
  readonly urls: WebAddress[] = []
  readonly profiles: OnlineProfile[] = []
  readonly dates: ContactDate[] = []
  readonly relations: Relation[] = []
  readonly jobs: JobDraft[] = []
  readonly jobGroups = new Map<string, JobGroup>()
  readonly notes: string[] = []
  readonly customFields: CustomField[] = []
  readonly tags = new Set<string>()
  photo: Photo | null = null
  photoBytes: DecodedCard['photo'] = null
  isFavorite = false
  isPartial = false
  readonly members: string[] = []
  /** LABEL lines of 2.1 and 3.0, which belong to an address that may come later. */
  readonly deliveryLabels: ContentLine[] = []
  /** The groups in which they stand. */
  readonly labelledGroups = new Set<string>()
  readonly warnings: ImportWarning[] = []
  #labels: Map<string, GroupLabel> | null = null

  warn(code: ImportWarningCode, line: ContentLine, text: string): void {
    this.warnings.push({
      code,
      line: line.line,
      property: line.name,
      text: text.length > 80 ? text.slice(0, 80) : text,
    })
  }

  /** Notes the label of a group; false when the group has one. */
  addLabel(line: ContentLine, text: string): boolean {
    this.#labels ??= new Map()
    const group = line.group.toLowerCase()
    if (this.#labels.has(group)) return false
    this.#labels.set(group, { line, text, isUsed: false })
    return true
  }

  /** The label of a line's group, or empty. It counts as read from then on. */
  takeLabel(line: ContentLine): string {
    if (this.#labels === null || line.group === '') return ''
    const label = this.#labels.get(line.group.toLowerCase())
    if (label === undefined) return ''
    label.isUsed = true
    return label.text
  }

  /** The label lines that no other line asked for. */
  unusedLabels(): ContentLine[] {
    return this.#labels === null
      ? []
      : [...this.#labels.values()].filter((label) => !label.isUsed).map(({ line }) => line)
  }
}
