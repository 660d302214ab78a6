import type { ReactNode } from 'react'
import type { SettingsSection as Section } from '../routes.ts'
import styles from './settings.module.css'

type SettingsSectionProps = {
  readonly id: Section
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** One part of the settings. */
export function SettingsSection({ id, title, lead, children }: SettingsSectionProps) {
  return (
    <section className={styles.section} data-section={id} tabIndex={-1} aria-labelledby={`settings-${id}`}>
      <h2 className={styles.heading} id={`settings-${id}`}>
        {title}
      </h2>
      <p className={styles.lead}>{lead}</p>
      <div className={styles.rows}>{children}</div>
    </section>
  )
}
