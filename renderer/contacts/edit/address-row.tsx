import { useTranslation } from 'react-i18next'
import type { PostalAddress } from '../../../shared/domain/contact.ts'
import { useFocusSoon } from '../../ui/use-focus-soon.ts'
import styles from './address-row.module.css'
import type { Row } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import { LabelMenu } from './label-menu.tsx'

type AddressRowProps = {
  readonly row: Row<PostalAddress>
  readonly options: readonly (readonly string[])[]
  readonly isFresh: boolean
  readonly onChange: (row: Row<PostalAddress>) => void
  readonly onRemove: () => void
  readonly onFirst?: (() => void) | undefined
}

/** One box of fields. Those that are seldom used show only where the card has them. */
export function AddressRow({ row, options, isFresh, onChange, onRemove, onFirst }: AddressRowProps) {
  const { t } = useTranslation()
  const removeLabel = useRemoveLabel()
  const first = useFocusSoon<HTMLInputElement>(isFresh)
  const field = (part: keyof PostalAddress & keyof typeof names, isFirst = false) => (
    <input
      className={styles[part]}
      aria-label={names[part]}
      placeholder={names[part]}
      value={row[part]}
      autoComplete="off"
      spellCheck={false}
      ref={isFirst ? first : undefined}
      onChange={(event) => onChange({ ...row, [part]: event.target.value })}
    />
  )
  const names = {
    street: t('Street'),
    extended: t('Flat, floor or building'),
    poBox: t('PO box'),
    postalCode: t('Postcode'),
    locality: t('Town'),
    region: t('Region'),
    country: t('Country'),
  }
  return (
    <EditorRow
      label={<LabelMenu value={row} kind={t('address')} options={options} onChange={onChange} onFirst={onFirst} />}
      removeLabel={removeLabel(row.street || t('address'))}
      onRemove={onRemove}
    >
      <div className={styles.box}>
        {field('street', true)}
        {row.extended !== '' && field('extended')}
        {row.poBox !== '' && field('poBox')}
        <div className={styles.line}>
          {field('postalCode')}
          {field('locality')}
        </div>
        <div className={styles.line}>
          {field('region')}
          {field('country')}
        </div>
      </div>
    </EditorRow>
  )
}
