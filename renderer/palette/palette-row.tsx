import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { FoundEntry } from '../../shared/contract/timeline.contract.ts'
import { secondLineOf } from '../../shared/domain/second-line.ts'
import { highlight, marksOf } from '../contacts/highlight.ts'
import { Marked } from '../contacts/marked.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Dot } from '../ui/chip.tsx'
import { cx } from '../ui/cx.ts'
import { Keys } from '../ui/keys.tsx'
import type { PaletteItem } from './item.ts'
import styles from './palette.module.css'

type PaletteRowProps = {
  readonly id: string
  readonly item: PaletteItem
  readonly typed: string
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One thing to open or to do. The field has the focus, and points here. */
export function PaletteRow({ id, item, typed, isActive, onPoint, onChoose }: PaletteRowProps) {
  const { t } = useTranslation()
  const { person, entry, icon: Icon, dot, label, detail, keys, end } = item
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and points here by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={cx(styles.row, (person || entry) && styles.tall)}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className={styles.lead}>
        {person && (
          <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="small" />
        )}
        {Icon && <Icon aria-hidden="true" strokeWidth={1.75} />}
        {dot !== undefined && <Dot color={dot} />}
      </span>
      <span className={styles.words}>
        <span className={styles.label}>
          <bdi>
            {label === '' ? (
              t('No name')
            ) : (
              <Marked pieces={person ? marksOf(person, typed).name : highlight(label, typed)} />
            )}
          </bdi>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </span>
        {person && <Second person={person} typed={typed} />}
        {entry && <SaidWith entry={entry} typed={typed} />}
      </span>
      <span className={styles.end}>
        {person && isActive && (
          <>
            {t('Open')} <Keys keys={['Enter']} />
          </>
        )}
        {end}
        {keys && <Keys keys={keys} />}
      </span>
    </div>
  )
}

/** With whom an entry is, and what it says where it holds what was typed. */
function SaidWith({ entry: { people, line }, typed }: { entry: FoundEntry; typed: string }) {
  const { t } = useTranslation()
  const names = people.map(({ name }) => name || t('No name')).join(', ')
  return (
    <span className={styles.second}>
      <bdi>
        <Marked pieces={highlight(names, typed)} />
      </bdi>
      {line.text !== '' && (
        <>
          {' · '}
          <bdi>
            {line.text.slice(0, line.from)}
            {line.to > line.from && <mark>{line.text.slice(line.from, line.to)}</mark>}
            {line.text.slice(line.to)}
          </bdi>
        </>
      )}
    </span>
  )
}

function Second({ person, typed }: { person: ContactSummary; typed: string }) {
  const { t } = useTranslation()
  const { match, title } = person
  const work = secondLineOf(person)
  // There is room for both here.
  const words = title === '' || title === work ? work : `${title}, ${work}`
  if (!match)
    return (
      <span className={styles.second}>
        <Marked pieces={highlight(words, typed)} />
      </span>
    )
  const found = (
    <bdi>
      {match.text.slice(0, match.from)}
      <mark>{match.text.slice(match.from, match.to)}</mark>
      {match.text.slice(match.to)}
    </bdi>
  )
  return (
    <span className={styles.second}>
      {match.field === 'note' ? (
        <>
          {t('Note')}: “{found}”
        </>
      ) : (
        found
      )}
    </span>
  )
}
