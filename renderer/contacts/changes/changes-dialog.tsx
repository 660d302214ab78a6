import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FieldChange, FieldChanges } from '../../../shared/contract/history.contract.ts'
import type { Contact, ContactFieldName } from '../../../shared/domain/contact.ts'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { sentenceOf } from '../../api/problem.ts'
import { useChanges } from '../../api/queries.ts'
import { fieldInWords } from '../../history/field-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { dateFormat } from '../../ui/formats.ts'
import { Problem } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/use-today.ts'
import { instantInWords } from '../dates.ts'
import { ChangeValues } from './change-values.tsx'
import { sourceInWords } from './change-words.ts'
import styles from './changes.module.css'
import { useShownChanges } from './changes-store.ts'
import { putBack } from './put-back.ts'

/** What was done to this person, over the page, where it was asked for. */
export function ChangesDialog({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { shown, close } = useShownChanges()
  const isOpen = shown?.id === contact.id
  const field = isOpen ? shown.field : null
  const name = nameOf(contact).slice(0, LONGEST_NAME) || t('a person without a name')
  const title =
    field === null
      ? t('Changes to {{name}}', { name })
      : t('Changes to {{name}}: {{field}}', { name, field: fieldInWords(field, t) })
  return (
    <Dialog isWide title={title} isOpen={isOpen} onClose={close}>
      {isOpen && <Changes contact={contact} field={field} />}
      <div className={styles.actions}>
        {field !== null && (
          <Button tone="accent" onPress={() => useShownChanges.getState().show(contact.id)}>
            {t('Show all changes')}
          </Button>
        )}
        <span className={styles.room} />
        <Button autoFocus onPress={close}>
          {t('Close')}
        </Button>
      </div>
    </Dialog>
  )
}

const LONGEST_NAME = 120

function Changes({ contact, field }: { contact: Contact; field: ContactFieldName | null }) {
  const { t } = useTranslation()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useChanges(contact.id, field)
  const when = useWhen()
  if (error) return <Problem text={sentenceOf(error)} />
  const steps = bySteps(data?.pages.flatMap(({ changes }) => changes) ?? [])
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((changes) => {
          const [first] = changes
          return (
            <li key={first.id} className={styles.step}>
              <h3 className={styles.source}>
                <bdi>{sourceInWords(first, t)}</bdi>
                <time dateTime={new Date(first.at).toISOString()}>{when(first.at)}</time>
              </h3>
              {changes.map((change) => (
                <Change key={change.id} contact={contact} change={change} isOnlyField={field !== null} />
              ))}
            </li>
          )
        })}
        {data?.pages.at(-1)?.added && (
          <li className={styles.step}>
            <Added added={data.pages.at(-1)?.added ?? null} />
          </li>
        )}
      </ol>
      {hasNextPage && (
        <Button tone="accent" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('Show older changes')}
        </Button>
      )}
    </>
  )
}

type ChangeProps = { readonly contact: Contact; readonly change: FieldChange; readonly isOnlyField: boolean }

function Change({ contact, change, isOnlyField }: ChangeProps) {
  const { t } = useTranslation()
  const { field } = change.change
  const isPlace = field === 'trash' || field === 'book'
  const words = fieldInWords(field, t)
  return (
    <div className={styles.change}>
      {!isOnlyField && !isPlace && <h4 className={styles.field}>{words}</h4>}
      <ChangeValues change={change.change} />
      {change.canPutBack && contact.deletedAt === null && (
        <Button
          isSmall
          className={styles.putBack}
          icon={<Undo2 strokeWidth={1.75} />}
          aria-label={t('Put back: {{field}}', { field: words })}
          onPress={() => void putBack(contact.id, change)}
        >
          {t('Put back')}
        </Button>
      )}
    </div>
  )
}

/** How somebody came into the book: the oldest line. */
function Added({ added }: { added: FieldChanges['added'] }) {
  const { t } = useTranslation()
  const when = useWhen()
  if (added === null) return null
  const { at, file } = added
  return (
    <p className={styles.added}>
      {file === ''
        ? t('Added by you, {{date}}', { date: when(at) })
        : t('Added from {{file}}, {{date}}', { file, date: when(at) })}
    </p>
  )
}

/** “22 May 2026, 11:05”. */
function useWhen(): (at: number) => string {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const time = dateFormat(i18n.language, { timeStyle: 'short' })
  return (at) => `${instantInWords(at, today, i18n.language, t)}, ${time.format(at)}`
}

type Step = [FieldChange, ...FieldChange[]]

/** What one step did to several fields stands together. */
function bySteps(changes: readonly FieldChange[]): readonly Step[] {
  const steps: Step[] = []
  for (const change of changes) {
    const last = steps.at(-1)
    if (last?.[0].commandId === change.commandId) last.push(change)
    else steps.push([change])
  }
  return steps
}
