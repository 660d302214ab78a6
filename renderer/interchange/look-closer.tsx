import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileWarning } from '../../shared/contract/interchange.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { editPerson } from '../contacts/edit/start-editing.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './worth-a-look.module.css'

type LookCloserProps = {
  readonly warning: FileWarning
  readonly file: string
  readonly importId: number | null
}

/** What can be done about a warning: go to the person and the field, or read the card that nobody came of. */
export function LookCloser({ warning, file, importId }: LookCloserProps) {
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(null)
  const { contactId, name, line, code } = warning
  if (contactId !== null) {
    const action = actionOf(warning, t)
    return (
      <Button
        tone="accent"
        isSmall
        aria-label={name === '' ? action : `${action}: ${name}`}
        onPress={() => void goTo(contactId, warning)}
      >
        {action}
      </Button>
    )
  }
  if (importId === null || !KEPT.has(code)) return null
  const show = () =>
    attempt(async () => setText((await invoke('imports.cardText', { importId, file, line })) ?? t('It was not kept.')))
  return (
    <>
      <Button tone="accent" isSmall onPress={() => void show()}>
        {t('Show text')}
      </Button>
      <Dialog title={t('Card at line {{line}}', { line })} isWide isOpen={text !== null} onClose={() => setText(null)}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard */}
        <pre className={styles.source} tabIndex={0}>
          {text}
        </pre>
        <div className={styles.close}>
          <Button autoFocus onPress={() => setText(null)}>
            {t('Close')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

/** Cards of which nobody came, and whose text is in the book. */
const KEPT = new Set<FileWarning['code']>([
  'vcard.emptyCard',
  'vcard.missingBegin',
  'vcard.missingEnd',
  'vcard.noName',
  'vcard.badEncoding',
  'vcard.outsideCard',
  'vcard.tooLarge',
])

function actionOf({ code }: FileWarning, t: TFunction): string {
  if (code === 'vcard.badDate') return t('Fix date')
  if (code === 'vcard.noName') return t('Add name')
  return t('Check')
}

/** Opens the person; what can be put right is put right in the field where it stands. */
async function goTo(id: ContactId, { code, text }: FileWarning): Promise<void> {
  await attempt(async () => {
    const contact = await invoke('contacts.get', { id })
    if (code === 'vcard.badDate') return editPerson(contact, { value: text })
    if (code === 'vcard.noName') return editPerson(contact, 'name')
    useWindow.getState().open(id)
    focusWhenShown('page')
  })
}
