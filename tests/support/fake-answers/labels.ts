import { LABELLED_FIELDS, type OwnLabel } from '../../../shared/contract/labels.contract.ts'
import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

type Labelled = { readonly label: string }

export function labelsAnswers({ contacts, changeMany }: FakeBook): AnswersOf<'labels'> {
  return {
    'labels.list': () => {
      const found = new Map<string, OwnLabel>()
      for (const contact of contacts.values())
        for (const field of LABELLED_FIELDS)
          for (const { label } of contact[field] as readonly Labelled[]) {
            if (label === '') continue
            const { count, fields } = found.get(label) ?? { count: 0, fields: {} }
            found.set(label, { label, count: count + 1, fields: { ...fields, [field]: (fields[field] ?? 0) + 1 } })
          }
      return [...found.values()].sort((one, other) => one.label.localeCompare(other.label))
    },
    'labels.rename': ({ label, to }) => {
      const ids = [...contacts.values()]
        .filter((contact) =>
          LABELLED_FIELDS.some((field) =>
            (contact[field] as readonly Labelled[]).some((value) => value.label === label),
          ),
        )
        .map(({ id }) => id)
      const [name, subject] =
        to === '' ? (['labels.remove', label] as const) : (['labels.rename', `${label} → ${to}`] as const)
      return changeMany(name, subject, ids, (contact) =>
        Object.fromEntries(
          LABELLED_FIELDS.map((field) => [
            field,
            (contact[field] as readonly Labelled[]).map((value) =>
              value.label === label ? { ...value, label: to } : value,
            ),
          ]),
        ),
      )
    },
  }
}
