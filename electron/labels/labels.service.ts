import { LABELLED_FIELDS, type LabelledField, type OwnLabel } from '../../shared/contract/labels.contract.ts'
import { type ChangePatch, changeMany } from '../contacts/change-contacts.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countLabels, findLabelled } from './labels.repository.ts'

/** Apple writes its own labels, which every language has a word for, as `_$!<HomePage>!$_`. */
const NOT_OWN = /^_\$!<.*>!\$_$/

/** The labels of the user's own that are in use, with how many values carry each. */
export function listLabels(read: ReadConnection): OwnLabel[] {
  const found = new Map<string, { label: string; count: number; fields: Partial<Record<LabelledField, number>> }>()
  for (const { field, label, count } of countLabels(read)) {
    if (NOT_OWN.test(label)) continue
    const known = found.get(label) ?? { label, count: 0, fields: {} }
    known.fields[field] = count
    known.count += count
    found.set(label, known)
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return [...found.values()].sort((one, other) => compare(one.label, other.label))
}

/** Gives every value with the label `label` the label `to`, or none, as one command. Returns how many people changed. */
export async function renameLabel(write: WriteConnection, label: string, to: string, clock: Clock): Promise<number> {
  const next = to.trim()
  if (label === next) return 0
  const command =
    next === ''
      ? ({ name: 'labels.remove', subject: label, at: clock() } as const)
      : ({ name: 'labels.rename', subject: `${label} → ${next}`, at: clock() } as const)
  return changeMany(write, findLabelled(write, label), command, (contact) => {
    const patch: Record<string, unknown> = {}
    for (const field of LABELLED_FIELDS) {
      const values: readonly { readonly label: string }[] = contact[field]
      if (values.some((value) => value.label === label))
        patch[field] = values.map((value) => (value.label === label ? { ...value, label: next } : value))
    }
    return patch as ChangePatch
  })
}
