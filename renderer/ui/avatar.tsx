import { Building2, CalendarDays, SquareCheck, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { monogramOf } from '../../shared/domain/person-name.ts'
import styles from './avatar.module.css'
import { cx } from './cx.ts'
import { Ring, type RingProps } from './ring.tsx'

type AvatarProps = {
  readonly name: string
  /** Decides the monogram's colour; stays the same when the name changes. */
  readonly seed: string
  /** SHA-256 of the picture, or null. */
  readonly photo: string | null
  readonly shape?: 'person' | 'organization' | 'group' | 'event' | 'task'
  readonly size: 'row' | 'small' | 'edit' | 'page'
  /** Drawn round it. */
  readonly ring?: RingProps | undefined
}

const ICONS = { organization: Building2, group: UsersRound, event: CalendarDays, task: SquareCheck }

/** A photo, or the initials of the name, or an icon for what is no person. The name always stands beside it. */
export function Avatar({ name, seed, photo, shape = 'person', size, ring }: AvatarProps) {
  // A picture that is none, or whose bytes are gone, makes room for the monogram.
  const [broken, setBroken] = useState<string | null>(null)
  const Icon = shape === 'person' ? null : ICONS[shape]
  const picture = (
    <span className={cx(styles.avatar, styles[size], shape !== 'person' && styles.square)} data-mono={colorOf(seed)}>
      {photo && photo !== broken ? (
        <img
          // An element that is used for somebody else shows the picture before until the next one is there.
          key={photo}
          src={`app://kith/thumbnail/${photo}`}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => setBroken(photo)}
        />
      ) : Icon ? (
        <Icon aria-hidden="true" strokeWidth={1.75} />
      ) : (
        <span aria-hidden="true">{monogramOf(name)}</span>
      )}
    </span>
  )
  if (ring === undefined) return picture
  return (
    <span className={cx(styles.ringed, styles[size])}>
      <Ring {...ring} />
      {picture}
    </span>
  )
}

/** One of eight, by FNV-1a. */
function colorOf(seed: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % 8
}
