import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { ContactKind } from '../../../shared/domain/contact.ts'
import { cx } from '../../ui/cx.ts'
import styles from './kind-switch.module.css'

export function KindSwitch({ kind, onChange }: { kind: ContactKind; onChange: (kind: ContactKind) => void }) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className={cx(styles.switch)}
      aria-label={t('Kind')}
      orientation="horizontal"
      value={kind}
      onChange={(value) => onChange(value as ContactKind)}
    >
      <Radio className={cx(styles.choice)} value="person">
        {t('Person')}
      </Radio>
      <Radio className={cx(styles.choice)} value="organization">
        {t('Organisation')}
      </Radio>
      <Radio className={cx(styles.choice)} value="group">
        {t('Group')}
      </Radio>
    </RadioGroup>
  )
}
