import { Tag as TagIcon } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTags } from '../api/queries.ts'
import { TagsField } from '../contacts/edit/tags-field.tsx'
import { Chip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './entry-tags.module.css'
import { narrowHistory } from './history-filter.ts'
import { useTimelineTags } from './use-timeline.ts'

function useColors(contactId: number): ReadonlyMap<string, string> {
  const { data: known = [] } = useTags()
  const { data: own = [] } = useTimelineTags(contactId)
  return new Map([...own, ...known].map(({ name, color }) => [name, `var(--tag-${color})`]))
}

type TagsProps = { readonly tags: readonly string[]; readonly contactId: number }

/** The tags of an entry. One that is pressed narrows the history down to what carries it. */
export function EntryTags({ tags, contactId }: TagsProps) {
  const { t } = useTranslation()
  const colors = useColors(contactId)
  return (
    <ul className={styles.tags} aria-label={t('Tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            className={styles.tag}
            aria-label={t('Show only what is tagged “{{tag}}”', { tag })}
            onClick={() => narrowHistory(contactId, { tag })}
          >
            <Chip color={colors.get(tag) ?? 'var(--tag-slate)'}>{tag}</Chip>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The tag by which the history is narrowed, to be taken off. */
export function ChosenTag({ tag, contactId }: { readonly tag: string; readonly contactId: number }) {
  const { t } = useTranslation()
  return (
    <Chip
      color={useColors(contactId).get(tag) ?? 'var(--tag-slate)'}
      removeLabel={t('Show what has other tags, too')}
      onRemove={() => narrowHistory(contactId, { tag: null })}
    >
      {tag}
    </Chip>
  )
}

type WrittenProps = TagsProps & {
  readonly onChange: (tags: readonly string[]) => void
  readonly close: () => void
  /** Whether it was opened by hand, to write in. */
  readonly isFresh: boolean
}

/** The tags of an entry that is being written. */
export function WrittenTags({ tags, contactId, onChange, close, isFresh }: WrittenProps) {
  const { data: others = [] } = useTimelineTags(contactId)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the field, not what is written
    <div
      className={styles.written}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <TagsField tags={tags} others={others} onChange={onChange} isFresh={isFresh} />
    </div>
  )
}

export const TagButton = memo(function TagButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation()
  return (
    <IconButton size="small" label={t('Tags of the entry')} onPress={onPress}>
      <TagIcon strokeWidth={1.75} />
    </IconButton>
  )
})
