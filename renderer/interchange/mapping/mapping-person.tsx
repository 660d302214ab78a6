import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TablePreview } from '../../../shared/contract/mappings.contract.ts'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { storiesOf } from '../review/field-stories.ts'
import { Story } from '../review/field-story.tsx'
import styles from './mapping-person.module.css'

type MappingPersonProps = {
  readonly table: TablePreview
  readonly row: number
  readonly onRow: (row: number) => void
}

/** A row as the person that it would become. */
export function MappingPerson({ table, row, onRow }: MappingPersonProps) {
  const { t, i18n } = useTranslation()
  const person = table.people[row]
  if (person === undefined) return <p className={styles.none}>{t('There is no row below the heads.')}</p>
  const name = nameOf(person)
  const stories = storiesOf({ card: person, match: null, updated: {}, keptMine: [] }, 'new', t, i18n.language)
  return (
    <>
      <div className={styles.bar}>
        <p>{t('Row {{number}}', { number: row + (table.choices.hasHead ? 2 : 1) })}</p>
        <IconButton size="small" label={t('Row before')} isDisabled={row === 0} onPress={() => onRow(row - 1)}>
          <ChevronLeft strokeWidth={1.75} />
        </IconButton>
        <IconButton
          size="small"
          label={t('Next row')}
          isDisabled={row + 1 >= table.people.length}
          onPress={() => onRow(row + 1)}
        >
          <ChevronRight strokeWidth={1.75} />
        </IconButton>
      </div>
      <div className={styles.who}>
        <Avatar name={name} seed={name} photo={null} shape={person.kind} size="row" />
        <h2>
          <bdi>{name || t('No name')}</bdi>
        </h2>
      </div>
      <dl>
        {stories.map((story) => (
          <Story key={story.field} story={story} />
        ))}
      </dl>
    </>
  )
}
