import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import { cx } from './cx.ts'
import styles from './switch.module.css'

type SwitchProps = {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is on or off, at once. The words stand beside it. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <SwitchField aria-label={label} isSelected={isOn} onChange={onChange}>
      <SwitchButton className={cx(styles.track)}>
        <span className={styles.thumb} />
      </SwitchButton>
    </SwitchField>
  )
}
