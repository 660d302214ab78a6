import styles from './logo.module.css'

export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6.5" className={styles.ground} />
      <circle cx="12" cy="12" r="6" className={styles.track} />
      <path d="M12 6a6 6 0 1 1-5.6 3.85" className={styles.arc} />
      <circle cx="12" cy="12" r="2.1" className={styles.dot} />
    </svg>
  )
}
