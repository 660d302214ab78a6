import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import styles from './mapping-reading.module.css'
import { charsetOptions, dateOptions, delimiterOptions } from './mapping-words.ts'
import type { useMapping } from './use-mapping.ts'

/** How the text of a table is read, as Kith found out, to be put right. */
export function MappingReading({ mapping: { choices, read } }: { mapping: ReturnType<typeof useMapping> }) {
  const { t } = useTranslation()
  const chosen = <T extends string>(options: readonly (readonly [T, string])[], value: string) =>
    options.find(([one]) => one === value)?.[0]
  const [delimiters, charsets, dates] = [delimiterOptions(t), charsetOptions(t), dateOptions(t)]
  return (
    <fieldset className={styles.reading} aria-label={t('How the table is read')}>
      <Select
        isLabelVisible
        label={t('Cells are cut by')}
        value={choices.delimiter}
        options={delimiters}
        onChange={(value) => read({ delimiter: chosen(delimiters, value) ?? ',' })}
      />
      <Select
        isLabelVisible
        label={t('Characters')}
        value={choices.charset}
        options={charsets}
        onChange={(value) => read({ charset: chosen(charsets, value) ?? 'utf-8' })}
      />
      <Select
        isLabelVisible
        label={t('Dates such as 3/4/2001')}
        value={choices.dateOrder}
        options={dates}
        onChange={(value) => read({ dateOrder: chosen(dates, value) ?? 'dmy' })}
      />
      <div className={styles.switch}>
        <span aria-hidden="true">{t('First row names the columns')}</span>
        <Switch
          label={t('First row names the columns')}
          isOn={choices.hasHead}
          onChange={(hasHead) => read({ hasHead })}
        />
      </div>
    </fieldset>
  )
}
