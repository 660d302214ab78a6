import { useAnnounced } from './announce.ts'
import styles from './announcer.module.css'

/** Where sentences stand that are only heard. It stays in reach while a dialog is open over everything else. */
export function Announcer() {
  const text = useAnnounced((state) => state.text)
  return (
    <p className={styles.hidden} role="status" data-live-announcer="true">
      {text}
    </p>
  )
}
