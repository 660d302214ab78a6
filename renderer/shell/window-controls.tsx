import { memo, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { invoke, subscribe } from '../api/kith.ts'
import { cx } from '../ui/cx.ts'
import { isMac } from '../ui/platform.ts'
import styles from './window-controls.module.css'

/** Minimise, maximise, close. macOS draws its own. Left out of the Tab order, as the system's own are. */
export const WindowControls = memo(function WindowControls() {
  const { t } = useTranslation()
  const [isMaximized, setMaximized] = useState(false)
  useEffect(() => subscribe('window.changed', (window) => setMaximized(window.isMaximized)), [])
  if (isMac) return <span className={styles.none} />
  const control = (
    label: string,
    path: string,
    channel: 'window.minimize' | 'window.toggleMaximize' | 'window.close',
  ) => (
    <Button
      className={cx(styles.control, channel === 'window.close' && styles.close)}
      aria-label={label}
      excludeFromTabOrder
      onPress={() => void invoke(channel, {})}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  )
  return (
    <div className={styles.controls}>
      {control(t('Minimise'), 'M0 5h10', 'window.minimize')}
      {control(
        isMaximized ? t('Restore size') : t('Maximise'),
        isMaximized
          ? 'M2.5 2.5v-2h7v7h-2M.5 2.5h7v7h-7z'
          : 'M1.5.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z',
        'window.toggleMaximize',
      )}
      {control(t('Close'), 'M.5.5l9 9M9.5.5l-9 9', 'window.close')}
    </div>
  )
})
