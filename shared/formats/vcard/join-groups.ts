import type { RawProperty } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { LABEL_PROPERTY } from './group-label.ts'
import type { FormerLine } from './pair-lines.ts'
import type { TracedLine } from './traced-card.ts'

/** Groups of this name hold the lines of one job. */
const JOB_GROUP = /^job\d+$/
const GROUP = /^[A-Za-z0-9-]+$/

/** A line in the making: its group, and what is added to its parameters. */
export type LineDraft = { readonly traced: TracedLine; group: string; added: string; isDropped: boolean }
type Member = { readonly draft: LineDraft; readonly former: FormerLine }

/**
 * Puts lines back into the groups in which they were. A line whose label was edited leaves a group that others are in,
 * since a group has one label. False when some group cannot be written.
 */
export function joinGroups(
  drafts: readonly LineDraft[],
  pairs: ReadonlyMap<ContentLine, FormerLine>,
  rawProperties: readonly RawProperty[],
): boolean {
  const members = new Map<string, Member[]>()
  for (const draft of drafts) {
    const former = pairs.get(draft.traced.line)
    if (former !== undefined && former.line.group !== '')
      addTo(members, former.line.group.toLowerCase(), { draft, former })
  }
  if (members.size === 0) return true
  const groups: Groups = new Map()
  for (const draft of drafts) if (draft.group !== '') addTo(groups, draft.group.toLowerCase(), draft)
  const kept = new Set(rawProperties.filter(({ name }) => name === LABEL_PROPERTY).map(labelKey))
  let areAllJoined = true
  for (const [group, all] of members) {
    const labelled = all.filter(({ former }) => former.takesLabel)
    const joined = all.filter(({ former }) => !former.takesLabel || former.isSameLabel || labelled.length === 1)
    for (const { draft, former } of joined) {
      if (!moveTo(former.line.group, draft, groups)) areAllJoined = false
    }
    settleLabel(group, joined, groups, kept)
  }
  return areAllJoined
}

/** Which lines are in each group by now; the names of groups in lower case. */
type Groups = Map<string, LineDraft[]>

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** Moves a line with its label, which are in a group that was just made, or in none. */
function moveTo(group: string, draft: LineDraft, groups: Groups): boolean {
  const [from, to] = [draft.group.toLowerCase(), group.toLowerCase()]
  if (from === to) return true
  if (!GROUP.test(group) || JOB_GROUP.test(draft.group)) return false
  const moved = from === '' ? [draft] : (groups.get(from) ?? [])
  groups.delete(from)
  for (const one of moved) {
    one.group = group
    addTo(groups, to, one)
  }
  return true
}

/** Leaves one label in a group: as it stood, or as it was written anew if it was edited. */
function settleLabel(group: string, members: readonly Member[], groups: Groups, kept: ReadonlySet<string>) {
  const labels = (groups.get(group) ?? []).filter(({ traced: { line } }) => {
    return line.name === LABEL_PROPERTY && !kept.has(labelKey({ group, value: line.value }))
  })
  const isFresh = ({ group: now, traced: { line } }: LineDraft) => now !== line.group
  const isEdited = members.some(({ former }) => !former.isSameLabel)
  const stood = isEdited ? undefined : labels.find((label) => !isFresh(label))
  const wanted = stood ?? labels.findLast(isFresh)
  for (const label of labels) if (label !== wanted) label.isDropped = true
}

function labelKey({ group, value }: Pick<RawProperty, 'group' | 'value'>): string {
  return `${group.toLowerCase()}:${value}`
}
