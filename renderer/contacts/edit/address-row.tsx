import { Plus } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import { type AddressPart, addressParts } from '../../../shared/domain/address-format.ts'
import type { PostalAddress } from '../../../shared/domain/contact.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { useFocusSoon } from '../../ui/use-focus-soon.ts'
import { countryOf, useRegion } from '../region.ts'
import styles from './address-row.module.css'
import { addressPartNames, addressSpans } from './address-words.ts'
import type { Row } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import { LabelMenu } from './label-menu.tsx'
import { RowActions } from './row-actions.tsx'
import { isPreferred, type RowMoves } from './row-moves.ts'

type AddressRowProps = {
  readonly row: Row<PostalAddress>
  readonly options: readonly (readonly string[])[]
  readonly isFresh: boolean
  readonly moves: RowMoves
  readonly onChange: (row: Row<PostalAddress>) => void
  readonly onRemove: () => void
  readonly onPrefer: () => void
}

const EXTRA = ['extended', 'poBox', 'region', 'postalCode'] as const
/** One box with what the country's addresses are made of, in its order, and with whatever else the card has. */
export function AddressRow({ row, options, isFresh, moves, onChange, onRemove, onPrefer }: AddressRowProps) {
  const { t } = useTranslation()
  const removeLabel = useRemoveLabel()
  // What was typed in once, or asked for, does not go away while it is being emptied.
  const [kept, setKept] = useState<ReadonlySet<AddressPart>>(new Set())
  const [asked, setAsked] = useState<AddressPart | null>(null)
  // An address that came as one text alone stays one, beside the parts that could be made of it.
  const [isWritten] = useState(() => row.formatted !== '' && addressParts(row, 'SE').every((part) => row[part] === ''))
  const first = useFocusSoon<HTMLInputElement>(isFresh)
  const extra = useFocusSoon<HTMLInputElement>(asked !== null)
  const home = useRegion()
  // While the country is being written the fields stay where they are.
  const [held, setHeld] = useState<string | null>(null)
  const country = held ?? countryOf(row.country, home)
  const names = addressPartNames(country, t)
  const marked = Object.fromEntries(EXTRA.map((part) => [part, row[part] || (kept.has(part) ? ' ' : '')]))
  const parts = addressParts({ ...row, ...marked }, country)
  const [spans, narrowSpans] = [addressSpans(parts, 3), addressSpans(parts, 2)]
  const keep = (part: AddressPart) => setKept((now) => (now.has(part) ? now : new Set([...now, part])))

  const field = (part: AddressPart, index: number) => (
    <input
      key={part}
      aria-label={names[part]}
      placeholder={names[part]}
      value={row[part]}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      style={{ '--span': spans[index], '--narrow-span': narrowSpans[index] } as CSSProperties}
      onFocus={() => part === 'country' && setHeld(country)}
      onBlur={() => setHeld(null)}
      ref={part === asked ? extra : part === parts[0] ? first : undefined}
      onChange={(event) => {
        keep(part)
        onChange({ ...row, [part]: event.target.value })
      }}
    />
  )
  return (
    <EditorRow
      label={
        <LabelMenu value={row} field="addresses" kind={t('address')} options={options} onChange={onChange}>
          <Separator />
          {EXTRA.filter((part) => !parts.includes(part)).map((part) => (
            <MenuItem
              key={part}
              icon={<Plus />}
              onAction={() => {
                keep(part)
                setAsked(part)
              }}
            >
              {t('Add: {{what}}', { what: names[part] })}
            </MenuItem>
          ))}
          <RowActions moves={moves} isPreferred={isPreferred(row)} onPrefer={onPrefer} />
        </LabelMenu>
      }
      removeLabel={removeLabel(row.street || t('address'))}
      moves={moves}
      onRemove={onRemove}
    >
      <div className={styles.box}>
        {isWritten && (
          <textarea
            aria-label={t('Address as it was written')}
            rows={row.formatted.split('\n').length}
            value={row.formatted}
            onChange={(event) => onChange({ ...row, formatted: event.target.value })}
          />
        )}
        {parts.map(field)}
      </div>
    </EditorRow>
  )
}
