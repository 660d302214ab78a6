import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import styles from './related-people.module.css'

/** Longer names are cut: a card may hold anything. UTF-16 code units. */
const LONGEST = 200

/** Somebody of the book: a press opens them. */
export function PersonLine({ person, detail }: { person: ContactSummary; detail: string }) {
  const { t } = useTranslation()
  const name = person.name.slice(0, LONGEST) || t('No name')
  return (
    <li>
      <Button className={styles.line ?? ''} onPress={() => useWindow.getState().open(person.id)}>
        <span className={styles.said} data-said>
          {detail === '' ? name : `${name}, ${detail}`}
        </span>
        <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="small" />
        <Words isSeenOnly name={name} detail={detail} />
      </Button>
    </li>
  )
}

/** A name of nobody in the book, or of several: a press looks for it. A bare reference is only told. */
export function UnknownLine({ value, detail }: { value: string; detail: string }) {
  const { t } = useTranslation()
  const isReference = /^[a-z][a-z\d+.-]*:/i.test(value) || /^[\da-f]{8}-[\da-f-]{27}$/i.test(value)
  const cut = value.slice(0, LONGEST)
  if (isReference) {
    const reference = cut.replace(/^(urn:uuid|mailto|tel):/i, '')
    return (
      <li className={styles.line}>
        <Avatar name="" seed={value} photo={null} size="small" />
        <Words name={reference} detail={detail || t('Not in this book')} isReference />
      </li>
    )
  }
  const find = () => {
    const { search, showPane } = useWindow.getState()
    search(cut)
    showPane('list')
  }
  const said = t('Find {{name}}', { name: cut })
  return (
    <li>
      <Button className={styles.line ?? ''} onPress={find}>
        <span className={styles.said} data-said>
          {detail === '' ? said : `${said}, ${detail}`}
        </span>
        <Avatar name={cut} seed={value} photo={null} size="small" />
        <Words isSeenOnly name={cut} detail={detail} />
      </Button>
    </li>
  )
}

type WordsProps = {
  readonly name: string
  readonly detail: string
  readonly isReference?: boolean
  /** What is heard is one sentence, which stands beside. */
  readonly isSeenOnly?: boolean
}

function Words({ name, detail, isReference = false, isSeenOnly = false }: WordsProps) {
  return (
    <span className={styles.words} aria-hidden={isSeenOnly || undefined}>
      <bdi className={isReference ? styles.reference : styles.name}>{name}</bdi>
      {detail !== '' && <bdi className={styles.detail}>{detail}</bdi>}
    </span>
  )
}
