import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Conflict, Reverted } from '../../shared/contract/history.contract.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import styles from './conflicts-dialog.module.css'
import { fieldInWords } from './field-words.ts'

const SHOWN = 8

/** What could not be taken back, since a later step changed it. */
export function ConflictsDialog({ reverted, onClose }: { reverted: Reverted; onClose: () => void }) {
  const { t } = useTranslation()
  const people = byPerson(reverted.conflicts)
  return (
    <Dialog title={t('Undone, apart from what was changed since')} isOpen onClose={onClose}>
      <p className={styles.consequence}>
        {t('Later steps changed the same, so that was kept. Undo those steps first to go back further.')}
      </p>
      <ShowMore values={people} limit={SHOWN}>
        {(shown) => (
          <ul className={styles.people}>
            {shown.map(([first, ...rest]) => (
              <li key={keyOf(first)}>
                <bdi className={styles.name}>
                  {first.name ||
                    (first.record
                      ? t('Something that is no longer in the book')
                      : t('Somebody who is no longer in the book'))}
                </bdi>{' '}
                <span className={styles.fields}>{wordsOf([first, ...rest], t)}</span>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
      <div className={styles.actions}>
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('Done')}
        </Button>
      </div>
    </Dialog>
  )
}

type Person = [Conflict, ...Conflict[]]

function byPerson(conflicts: readonly Conflict[]): readonly Person[] {
  const people = new Map<string, Person>()
  for (const conflict of conflicts) {
    const known = people.get(keyOf(conflict))
    if (known) known.push(conflict)
    else people.set(keyOf(conflict), [conflict])
  }
  return [...people.values()]
}

/** A contact, or a record such as an entry of the timeline. */
function keyOf({ contactId, record }: Conflict): string {
  return record ? `${record.kind} ${record.id}` : String(contactId)
}

function wordsOf(conflicts: readonly Conflict[], t: TFunction): string {
  return [...new Set(conflicts.map(({ field, record }) => fieldInWords(field, t, record?.kind)))].join(', ')
}
