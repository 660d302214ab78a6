import type { ReactNode } from 'react'
import styles from './settings.module.css'

type SettingRowProps = { readonly title: string; readonly hint?: ReactNode; readonly children?: ReactNode }

/** What can be set, what that means, and at the right the means to set it. */
export function SettingRow({ title, hint, children }: SettingRowProps) {
  return (
    <div className={styles.row} data-setting={title}>
      <div className={styles.words}>
        <p className={styles.name}>{title}</p>
        {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      </div>
      {children !== undefined && <div className={styles.control}>{children}</div>}
    </div>
  )
}
