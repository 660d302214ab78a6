import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../shared/contract/tags.contract.ts'
import { useTags } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import styles from './sidebar.module.css'
import { TagItem } from './tag-item.tsx'
import { useWindow } from './window-store.ts'

/** So many stand in the sidebar at once; whoever has more asks for them. */
const MOST = 100
/** Tags that come into sight are drawn so many at a time. */
const STRETCH = 50
/** How far out of sight they are drawn already. */
const AHEAD = '600px'

/** The tags of the book in the sidebar, if there are any. The one whose people are listed is always among them. */
export function TagList() {
  const { t } = useTranslation()
  const { data: tags = [] } = useTags()
  const listed = useWindow(({ list }) => list.tag)
  const [isWhole, setWhole] = useState(false)
  if (tags.length === 0) return null
  const first = tags.slice(0, MOST)
  const current = tags.slice(MOST).find(({ name }) => name === listed)
  return (
    <>
      <h2 className={styles.heading}>{t('Tags')}</h2>
      <ul>
        {first.map((tag) => (
          <TagItem key={tag.name} tag={tag} tags={tags} />
        ))}
        {isWhole &&
          stretchesOf(tags.slice(MOST)).map((stretch) => (
            <TagStretch key={stretch[0]?.name} stretch={stretch} tags={tags} />
          ))}
        {!isWhole && current && <TagItem key={current.name} tag={current} tags={tags} />}
      </ul>
      {!isWhole && tags.length > MOST && (
        <Button isSmall tone="accent" onPress={() => setWhole(true)}>
          {t('Show all {{count, number}}', { count: tags.length })}
        </Button>
      )}
    </>
  )
}

function stretchesOf(tags: readonly Tag[]): Tag[][] {
  const count = Math.ceil(tags.length / STRETCH)
  return Array.from({ length: count }, (_, index) => tags.slice(index * STRETCH, (index + 1) * STRETCH))
}

/** Keeps the room of its tags, and draws them once they come near. */
function TagStretch({ stretch, tags }: { stretch: readonly Tag[]; tags: readonly Tag[] }) {
  const room = useRef<HTMLLIElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!room.current) return
    const seen = ([entry]: IntersectionObserverEntry[]) => entry?.isIntersecting && setNear(true)
    const observer = new IntersectionObserver(seen, { root: room.current.closest('nav'), rootMargin: AHEAD })
    observer.observe(room.current)
    return () => observer.disconnect()
  }, [])
  if (isNear) return stretch.map((tag) => <TagItem key={tag.name} tag={tag} tags={tags} />)
  return <li ref={room} aria-hidden="true" style={{ height: `calc(var(--row-nav) * ${stretch.length})` }} />
}
