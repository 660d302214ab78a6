import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { QuickAdd } from '../../../shared/contract/quick-add.ts'
import type { TaskPatch } from '../../../shared/contract/tasks.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import type { PartKind } from '../../../shared/domain/tasks/quick-add.ts'
import { invoke } from '../../api/kith.ts'
import { TASKS } from '../../api/queries.ts'

/** What the user has chosen in place of what was understood. */
export type Correction = Partial<
  Pick<QuickAdd, 'kind' | 'priority' | 'dueOn' | 'dueTime' | 'rule' | 'reminder'> & {
    /** Whom the stretch that begins here means; null: nobody. */
    readonly people: Readonly<Record<number, ContactId | null>>
  }
>

/** A text in plain words as it is understood while it is typed, and what the user corrected in it. */
export function useQuickAdd(text: string, contactId: number | null) {
  const [ignore, setIgnore] = useState<readonly PartKind[]>([])
  const [correction, setCorrection] = useState<Correction>({})
  const isEmpty = text.trim() === ''
  // What was corrected belongs to what was written: an empty field begins anew.
  useEffect(() => {
    if (!isEmpty) return
    setIgnore([])
    setCorrection({})
  }, [isEmpty])
  const locale = navigator.language
  const { data } = useQuery({
    queryKey: [...TASKS, 'read', text, ignore, contactId],
    queryFn: () => invoke('tasks.read', { text, ignore: [...ignore], contactId, locale }),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const understood: QuickAdd | null = isEmpty || data === undefined ? null : { ...data, ...withoutPeople(correction) }
  return {
    understood,
    /** Whether what is understood answers what stands there now. */
    isFresh: data?.text === text,
    correction,
    correct: (patch: Correction) => setCorrection((before) => ({ ...before, ...patch })),
    /** Leaves a part in the title. */
    leave: (kind: PartKind) => setIgnore((before) => [...before, kind]),
  }
}

function withoutPeople({ people: _people, ...rest }: Correction): Omit<Correction, 'people'> {
  return rest
}

/** Whom what was understood is about. */
export function peopleOf({ people, about }: Pick<QuickAdd, 'people' | 'about'>, correction: Correction): ContactId[] {
  const named = people.flatMap(({ from, candidates }) => {
    const chosen = correction.people?.[from]
    const id = chosen === undefined ? candidates[0]?.id : chosen
    return id == null ? [] : [id]
  })
  return [...new Set([...named, ...(about ? [about.id] : [])])]
}

/** The fields of the task that is added. Without a date nothing counts from one. */
export function taskOf(understood: QuickAdd, correction: Correction): TaskPatch {
  const { kind, priority, dueOn, text, ...read } = understood
  const [dueTime, rule] = dueOn === null ? [null, null] : [read.dueTime, read.rule]
  const isTold = read.reminder?.kind === 'before' ? dueTime !== null : dueOn !== null || read.reminder?.kind === 'at'
  return {
    title: titleOf(understood, correction) || text.trim(),
    kind,
    priority,
    dueOn,
    dueTime,
    rule,
    reminder: isTold ? read.reminder : null,
    contactIds: peopleOf(understood, correction),
  }
}

/** The title names whoever was chosen in place of who was understood. */
export function titleOf({ title, people }: QuickAdd, correction: Correction): string {
  let changed = title
  for (const { from, candidates } of people) {
    const id = correction.people?.[from]
    const chosen = candidates.find((person) => person.id === id)
    const first = candidates[0]
    if (chosen && first) changed = changed.replace(first.name, () => chosen.name)
  }
  return changed
}
