import { UserRoundPlus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import { findPeople, useFoundPeople } from '../../api/editor-queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import choices from '../../ui/choices.module.css'
import { cx } from '../../ui/cx.ts'
import { attempt } from '../act.ts'
import styles from './person-picker.module.css'

type PersonPickerProps = {
  readonly label: string
  /** Those who are there already, and are not offered. */
  readonly isTaken: (person: ContactSummary) => boolean
  readonly onPick: (person: ContactSummary) => void
  /** Somebody who is not in the book, by name. Without it only people of the book are taken. */
  readonly onName?: (name: string) => void
  /** Given where the field was brought up, and goes again: by Escape, or because it was left empty. */
  readonly onClose?: (isEscaped: boolean) => void
}
type Offer = { readonly id: string; readonly person: ContactSummary | null }

const NAME_ONLY = 'name'

/** A field that finds people of the book as one types, and takes the name of anybody else. Enter takes the first. */
export function PersonPicker({ label, isTaken, onPick, onName, onClose }: PersonPickerProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const { data: found = [] } = useFoundPeople(text)
  const free = found.filter((person) => !isTaken(person))
  const people = free.map((person): Offer => ({ id: String(person.id), person }))
  const offered = text === '' ? [] : [...people, ...(onName ? [{ id: NAME_ONLY, person: null }] : [])]
  const isBroughtUp = onClose !== undefined
  useEffect(() => {
    if (isBroughtUp) field.current?.focus()
  }, [isBroughtUp])

  const pick = (person: ContactSummary) => {
    setTyped('')
    onPick(person)
  }
  const takeName = () => {
    setTyped('')
    if (text !== '') onName?.(text)
  }
  /** What is on the way may not be there yet: whoever types fast gets the first of what they typed. */
  const pickFirst = () =>
    attempt(async () => {
      const first = (await findPeople(text)).find((person) => !isTaken(person))
      if (first) pick(first)
      else takeName()
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const isPointed = document.activeElement?.hasAttribute('aria-activedescendant')
    const isEnter = event.key === 'Enter' && !isPointed && text !== '' && !event.nativeEvent.isComposing
    if (!isEnter && event.key !== 'Escape') return
    if (event.key === 'Escape' && typed === '' && !onClose) return
    event.preventDefault()
    event.stopPropagation()
    if (isEnter) void pickFirst()
    else if (typed === '') onClose?.(true)
    else setTyped('')
  }
  return (
    <ComboBox
      className={cx(styles.combo)}
      aria-label={label}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = free.find(({ id }) => String(id) === key)
        if (chosen) pick(chosen)
        else if (key === NAME_ONLY) takeName()
      }}
      // What was typed and not chosen is a name, as long as the window was not merely left for another.
      onBlur={() => {
        if (!document.hasFocus()) return
        if (text === '') onClose?.(false)
        else takeName()
      }}
      allowsCustomValue
      allowsEmptyCollection={false}
      items={offered}
    >
      <Input
        className={cx(styles.input)}
        ref={field}
        dir="auto"
        placeholder={t('Name, number, company')}
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      <Popover className={cx(choices.popover, styles.popover)} offset={4}>
        <ListBox<Offer> className={cx(choices.options, styles.options)} aria-label={label}>
          {({ id, person }) => (
            <ListBoxItem id={id} textValue={person?.name ?? text} className={cx(choices.option)}>
              {person ? (
                <>
                  <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="small" />
                  <span className={styles.words}>
                    <bdi className={styles.name}>{person.name || t('No name')}</bdi>
                    <bdi className={styles.detail}>{secondLine(person)}</bdi>
                  </span>
                </>
              ) : (
                <>
                  <UserRoundPlus className={cx(styles.icon)} aria-hidden="true" strokeWidth={1.75} />
                  <span className={styles.name}>{t('“{{name}}”, by name only', { name: text })}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** What tells people of the same name apart. */
export function secondLine({ title, organization, name }: ContactSummary): string {
  return [title, organization === name ? '' : organization].filter(Boolean).join(', ')
}
