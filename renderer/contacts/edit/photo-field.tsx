import { Camera, ImageUp, Trash2 } from 'lucide-react'
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/domain/contact.ts'
import { cx } from '../../ui/cx.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { attempt } from '../act.ts'
import styles from './photo-field.module.css'
import { pictureIn, storePhoto } from './store-photo.ts'

type PhotoFieldProps = {
  readonly photo: Photo | null
  readonly onChange: (photo: Photo | null) => void
  /** The photo as it is shown. */
  readonly children: ReactNode
}

/** The photo while editing: a file is chosen, dropped or pasted, and it can be taken off. */
export function PhotoField({ photo, onChange, children }: PhotoFieldProps) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => {
    if (file) void attempt(async () => onChange(await storePhoto(file)))
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const picture = pictureIn(event.clipboardData)
    if (!picture) return
    event.preventDefault()
    take(picture)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
  const onDrop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    // A card dropped here is still to be imported.
    if (!file || /\.(vcf|vcard)$/i.test(file.name)) return
    event.preventDefault()
    take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for what the menu does
    <div
      className={cx(styles.photo, isOver && styles.over)}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Menu
        label={t('Photo')}
        trigger={
          <Button className={styles.button ?? ''} aria-label={t('Photo: choose or remove')}>
            {children}
            <span className={styles.badge} aria-hidden="true">
              <Camera strokeWidth={1.75} />
            </span>
          </Button>
        }
      >
        <MenuItem icon={<ImageUp />} onAction={() => chooser.current?.click()}>
          {photo === null ? t('Choose a photo…') : t('Choose another photo…')}
        </MenuItem>
        {photo !== null && (
          <MenuItem isDanger icon={<Trash2 />} onAction={() => onChange(null)}>
            {t('Remove photo')}
          </MenuItem>
        )}
      </Menu>
      <input
        ref={chooser}
        hidden
        type="file"
        accept="image/jpeg,image/png,image/gif,image/webp,image/avif,image/bmp"
        aria-label={t('Photo file')}
        onChange={({ target }) => {
          take(target.files?.[0])
          target.value = ''
        }}
      />
    </div>
  )
}
