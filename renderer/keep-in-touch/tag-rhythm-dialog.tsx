import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagRhythm } from '../../shared/contract/keep-in-touch.contract.ts'
import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { useTags } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { setTagRhythm } from './act-on-touch.ts'
import { MonthsField } from './months-field.tsx'
import styles from './rhythm-dialog.module.css'
import { RhythmField } from './rhythm-field.tsx'

type TagRhythmDialogProps = {
  /** The tag; empty for one that is yet to be chosen, null while the dialog is closed. */
  readonly tag: string | null
  readonly known: TagRhythm | null
  readonly onClose: () => void
}

/** How often to speak with everyone who carries a tag. */
export function TagRhythmDialog({ tag, known, onClose }: TagRhythmDialogProps) {
  const { t } = useTranslation()
  const title = tag ? t('Everyone tagged “{{tag}}”', { tag }) : t('Rhythm of a tag')
  return (
    <Dialog title={title} isOpen={tag !== null} onClose={onClose}>
      {tag !== null && <TagRhythmForm key={tag} tag={tag} known={known} onClose={onClose} />}
    </Dialog>
  )
}

const MONTHLY: Rhythm = { every: 1, unit: 'month' }

function TagRhythmForm({ tag, known, onClose }: { tag: string; known: TagRhythm | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: tags = [] } = useTags()
  const [chosen, setChosen] = useState(tag)
  const [rhythm, setRhythm] = useState<Rhythm | null | undefined>(known?.rhythm ?? MONTHLY)
  const [months, setMonths] = useState(known?.breakMonths ?? [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === '' || rhythm === undefined) return
    onClose()
    void setTagRhythm(chosen, rhythm, months.length === 0 ? null : months)
  }
  return (
    <form className={styles.form} onSubmit={save}>
      {tag === '' && (
        <Select
          isFresh
          isLabelVisible
          label={t('Tag')}
          value={chosen || null}
          placeholder={t('Choose a tag')}
          options={tags.map(({ name }) => [name, name] as const)}
          onChange={setChosen}
        />
      )}
      <RhythmField initial={known?.rhythm ?? MONTHLY} none={t('No rhythm')} onChange={setRhythm} />
      <MonthsField label={t('Not in these months')} value={months} onChange={setMonths} />
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={chosen === '' || rhythm === undefined}>
          {t('Set rhythm')}
        </Button>
      </div>
    </form>
  )
}
