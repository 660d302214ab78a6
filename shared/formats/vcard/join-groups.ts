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
  const groups = new Map<string, Member[]>()
  for (const draft of drafts) {
    const former = pairs.get(draft.traced.line)
    if (former === undefined || former.line.group === '') continue
    const key = former.line.group.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), { draft, former }])
  }
  let areAllJoined = true
  for (const [group, members] of groups) {
    const labelled = members.filter(({ former }) => former.takesLabel)
    const joined = members.filter(({ former }) => !former.takesLabel || former.isSameLabel || labelled.length === 1)
    for (const { draft, former } of joined) {
      if (!moveTo(former.line.group, draft, drafts)) areAllJoined = false
    }
    settleLabel(group, joined, drafts, rawProperties)
  }
  return areAllJoined
}

/** Moves a line with its label, which are in a group that was just made, or in none. */
function moveTo(group: string, draft: LineDraft, drafts: readonly LineDraft[]): boolean {
  const own = draft.group
  if (own.toLowerCase() === group.toLowerCase()) return true
  if (!GROUP.test(group) || JOB_GROUP.test(own)) return false
  if (own === '') draft.group = group
  else for (const other of drafts) if (other.group === own) other.group = group
  return true
}

/** Leaves one label in a group: as it stood, or as it was written anew if it was edited. */
function settleLabel(
  group: string,
  members: readonly Member[],
  drafts: readonly LineDraft[],
  rawProperties: readonly RawProperty[],
) {
  const labels = drafts.filter(({ traced: { line }, ...draft }) => {
    const isHere = line.name === LABEL_PROPERTY && draft.group.toLowerCase() === group
    return isHere && !rawProperties.some((one) => isLabelOf(one, group) && one.value === line.value)
  })
  const isFresh = ({ group: now, traced: { line } }: LineDraft) => now !== line.group
  const isEdited = members.some(({ former }) => !former.isSameLabel)
  const stood = isEdited ? undefined : labels.find((label) => !isFresh(label))
  const wanted = stood ?? labels.findLast(isFresh)
  for (const label of labels) if (label !== wanted) label.isDropped = true
}

function isLabelOf(property: RawProperty, group: string): boolean {
  return property.name === LABEL_PROPERTY && property.group.toLowerCase() === group
}
