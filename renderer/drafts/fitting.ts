import { UnreadableDraft } from './draft-source.ts'

export type Fields = Record<string, unknown>

/** The members of the template, each with what was kept of it where that is of the same kind. */
export function fitting(kept: Fields, template: object): Fields {
  const members = Object.entries(template).map(([name, empty]) => {
    const value = kept[name]
    if (value === undefined || kindOf(value) !== kindOf(empty)) {
      const isNullable = empty === null || value === null
      return [name, isNullable && value !== undefined ? value : empty]
    }
    return [name, isFields(value) && isFields(empty) ? { ...value, ...fitting(value, empty) } : value]
  })
  return Object.fromEntries(members)
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}

export function isFields(value: unknown): value is Fields {
  return kindOf(value) === 'object'
}

/** What `writeForm` wrote. Throws `UnreadableDraft`. */
export function readForm(body: string, version: number): Fields {
  let kept: unknown
  try {
    kept = JSON.parse(body)
  } catch {
    throw new UnreadableDraft('it is no JSON')
  }
  if (!isFields(kept) || kept.version !== version) throw new UnreadableDraft('another version wrote it')
  if (!isFields(kept.form)) throw new UnreadableDraft('it has no form')
  return kept.form
}

/** What the book keeps of a form. The version goes up when a form can no longer be read as one before it. */
export function writeForm(form: object, version: number): string {
  return JSON.stringify({ version, form })
}
