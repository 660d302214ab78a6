import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { useNearestPeople } from '../api/queries.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { isOnePaneNow } from '../shell/use-panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import styles from './close-names.module.css'

/** A search that found nobody, with those who may have been meant; `children` are the other ways out. */
export function NoMatch({ text, isNear, children }: { text: string; isNear: boolean; children: React.ReactNode }) {
  const { t } = useTranslation()
  const { data } = useNearestPeople(isNear ? text : '')
  const people = isNear ? (data ?? []) : []
  const [nearest] = people
  return (
    <EmptyState
      title={t('No one matches “{{text}}”', { text })}
      hint={people.length > 0 && <CloseNames people={people} />}
    >
      {nearest && (
        <Button isSmall onPress={() => show(nearest)}>
          {t('Show {{name}}', { name: nearest.name })}
        </Button>
      )}
      {children}
    </EmptyState>
  )
}

function CloseNames({ people }: { people: readonly ContactSummary[] }) {
  const { t } = useTranslation()
  return (
    <>
      {t('Close to it:')}{' '}
      {people.map((person, at) => (
        <Fragment key={person.id}>
          {at > 0 && ' '}
          <span className={styles.one}>
            <button type="button" className={styles.name} onClick={() => show(person)}>
              <bdi>{person.name}</bdi>
            </button>
            {at < people.length - 1 && ','}
          </span>
        </Fragment>
      ))}
    </>
  )
}

/** Looks for them by the name that they have, and opens them. */
function show({ id, name }: ContactSummary): void {
  const { search, open } = useWindow.getState()
  search(name)
  open(id)
  focusWhenShown(isOnePaneNow() ? 'page' : 'people')
}
