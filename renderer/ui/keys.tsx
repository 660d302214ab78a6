import styles from './keys.module.css'

/** Key caps. Read out only where they are the content, not where a control carries them. */
export function Keys({ keys, isRead = false }: { keys: readonly string[]; isRead?: boolean }) {
  return (
    <span className={styles.keys} aria-hidden={!isRead}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
