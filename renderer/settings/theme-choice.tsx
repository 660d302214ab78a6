import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { cx } from '../ui/cx.ts'
import styles from './theme-choice.module.css'

type Theme = Settings['theme']
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

/** The colours to choose from, each as a small picture of the window. */
export function ThemeChoice({ value, onChange }: { value: Theme; onChange: (theme: Theme) => void }) {
  const { t } = useTranslation()
  const words = { system: t('Follow system'), light: t('Light'), dark: t('Dark') }
  const choose = (chosen: string) => {
    const theme = THEMES.find((known) => known === chosen)
    if (theme) onChange(theme)
  }
  return (
    <RadioGroup
      className={cx(styles.themes)}
      aria-label={t('Colours')}
      data-setting={t('Colours')}
      orientation="horizontal"
      value={value}
      onChange={choose}
    >
      {THEMES.map((theme) => (
        <RadioField key={theme} value={theme}>
          <RadioButton className={cx(styles.theme)}>
            <Picture theme={theme} />
            <span className={styles.caption}>
              <span className={styles.radio} />
              {words[theme]}
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}

function Picture({ theme }: { theme: Theme }) {
  const [beside, page] = theme === 'system' ? ['light', 'dark'] : [theme, theme]
  return (
    <span className={styles.picture} aria-hidden="true">
      <span className={styles.sidebar} data-theme={beside}>
        <i className={styles.accent} />
        <i />
        <i />
        <i />
      </span>
      <span className={styles.list} data-theme={beside}>
        <i className={cx(theme === 'system' && styles.name)} />
        <i />
        <i />
        {theme !== 'system' && <i />}
      </span>
      <span className={styles.page} data-theme={page}>
        <i className={styles.name} />
        <i />
        <i className={styles.short} />
        <i className={styles.button} />
      </span>
    </span>
  )
}
