import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { ExportTarget } from '../../shared/domain/export-target.ts'
import { cx } from '../ui/cx.ts'
import { SectionSelect } from '../ui/section-select.tsx'
import styles from './export-targets.module.css'
import { formatsInWords, targetsInWords } from './export-words.ts'

type ExportTargetsProps = { readonly value: ExportTarget; readonly onChange: (target: ExportTarget) => void }

const OTHER = 'other'

/** For whom the file is, or which format it has. */
export function ExportTargets({ value, onChange }: ExportTargetsProps) {
  const { t } = useTranslation()
  const targets = targetsInWords(t)
  const formats = formatsInWords(t)
  const isFormat = formats.some(({ id }) => id === value)
  const choose = (chosen: string) => {
    if (chosen === OTHER) return onChange('vcard3')
    const target = targets.find(({ id }) => id === chosen)
    if (target !== undefined) onChange(target.id)
  }
  return (
    <>
      <RadioGroup
        className={cx(styles.targets)}
        aria-label={t('For')}
        value={isFormat ? OTHER : value}
        onChange={choose}
        data-export="targets"
      >
        {targets.map(({ id, title, hint }) => (
          <Target key={id} id={id} title={title} hint={hint} />
        ))}
        <Target id={OTHER} title={t('Other formats')} hint={t('vCard 3.0 and 2.1, jCard, a table.')} />
      </RadioGroup>
      {isFormat && (
        <SectionSelect
          label={t('Format')}
          className={styles.formats}
          value={value}
          sections={[{ title: '', options: formats }]}
          onChange={onChange}
        />
      )}
    </>
  )
}

function Target({ id, title, hint }: { id: string; title: string; hint: string }) {
  return (
    <RadioField value={id}>
      <RadioButton className={cx(styles.target)}>
        <span className={styles.radio} />
        <span>
          <span className={styles.title}>{title}</span>
          <span className={styles.hint}>{hint}</span>
        </span>
      </RadioButton>
    </RadioField>
  )
}
