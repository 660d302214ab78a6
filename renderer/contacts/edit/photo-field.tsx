import { Camera, Crop, ImageUp, Trash2 } from 'lucide-react'
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/domain/contact.ts'
import { cx } from '../../ui/cx.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { attempt } from '../act.ts'
import { CropDialog, type Uncropped } from './crop-dialog.tsx'
import { decodePicture } from './crop-picture.ts'
import styles from './photo-field.module.css'
import { photoFile, pictureIn } from './store-photo.ts'

type PhotoFieldProps = {
  readonly photo: Photo | null
  /** Photos of people are shown round. */
  readonly isRound: boolean
  readonly onChange: (photo: Photo | null) => void
  /** The photo as it is shown. */
  readonly children: ReactNode
}

/** The photo while editing: a file is chosen, dropped or pasted, then cropped, and it can be taken off. */
export function PhotoField({ photo, isRound, onChange, children }: PhotoFieldProps) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const [subject, setSubject] = useState<Uncropped | null>(null)
  const crop = (next: Uncropped | null) => {
    subject?.picture.close()
    setSubject(next)
  }
  const take = (file: File | undefined) => {
    if (file) void attempt(async () => crop({ picture: await decodePicture(file), file }))
  }
  const cropPresent = (sha256: string) =>
    attempt(async () => crop({ picture: await decodePicture(await photoFile(sha256)), file: null }))
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
      className={cx(styles.photo, isRound && styles.round, isOver && styles.over)}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
      <Menu
        label={t('Photo')}
        trigger={
          <Button className={styles.button ?? ''} aria-label={t('Photo: choose or remove')}>
            <span className={styles.badge} aria-hidden="true">
              <Camera strokeWidth={1.75} />
            </span>
          </Button>
        }
      >
        <MenuItem icon={<ImageUp />} onAction={() => chooser.current?.click()}>
          {photo === null ? t('Choose a photo…') : t('Choose another photo…')}
        </MenuItem>
        {photo?.kind === 'stored' && (
          <MenuItem icon={<Crop />} onAction={() => void cropPresent(photo.sha256)}>
            {t('Crop…')}
          </MenuItem>
        )}
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
      {subject && (
        <CropDialog
          subject={subject}
          isRound={isRound}
          onClose={() => crop(null)}
          onDone={(cropped) => {
            crop(null)
            onChange(cropped)
          }}
        />
      )}
    </div>
  )
}
