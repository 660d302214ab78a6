import { useQuery } from '@tanstack/react-query'
import { Ellipsis, Paperclip, X } from 'lucide-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryFile } from '../../shared/domain/entry.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { sizeInWords } from './attach-files.ts'
import styles from './entry-files.module.css'

/** The files of an entry: each opens, is shown in its folder or saved elsewhere; one that is gone says so. */
export function EntryFiles({ files }: { files: readonly EntryFile[] }) {
  const { t, i18n } = useTranslation()
  const sha256s = [...new Set(files.map(({ sha256 }) => sha256))]
  const { data: missing = [] } = useQuery({
    queryKey: ['timeline', 'missing files', sha256s],
    queryFn: () => invoke('files.missing', { sha256s }),
  })
  return (
    <ul className={styles.files} aria-label={t('Files')}>
      {files.map((file, index) => {
        const { sha256, name, byteLength } = file
        const named = { sha256, name }
        const isGone = missing.includes(sha256)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
          <li key={`${sha256} ${index}`} className={styles.file}>
            <Paperclip aria-hidden="true" strokeWidth={1.75} />
            {isGone ? (
              <bdi>{name}</bdi>
            ) : (
              <button type="button" onClick={() => void attempt(() => invoke('files.open', named))}>
                <bdi>{name}</bdi>
              </button>
            )}
            <span className={styles.size}>
              {isGone ? t('This file is gone; a backup may still hold it.') : sizeInWords(byteLength, i18n.language)}
            </span>
            {!isGone && (
              <Menu
                label={t('What to do with “{{title}}”', { title: name })}
                placement="bottom end"
                trigger={
                  <IconButton size="tiny" label={t('More: {{title}}', { title: name })}>
                    <Ellipsis strokeWidth={1.75} />
                  </IconButton>
                }
              >
                <MenuItem onAction={() => void attempt(() => invoke('files.open', named))}>{t('Open')}</MenuItem>
                <MenuItem onAction={() => void attempt(() => invoke('files.show', named))}>
                  {t('Show in folder')}
                </MenuItem>
                <MenuItem onAction={() => void attempt(() => invoke('files.save', named))}>
                  {t('Save a copy…')}
                </MenuItem>
              </Menu>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type WrittenProps = {
  readonly files: readonly EntryFile[]
  readonly onChange: (files: readonly EntryFile[]) => void
}

/** The files of an entry that is being written. */
export function WrittenFiles({ files, onChange }: WrittenProps) {
  const { t, i18n } = useTranslation()
  if (files.length === 0) return null
  return (
    <ul className={styles.written} aria-label={t('Files')}>
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
        <li key={`${file.sha256} ${index}`} className={styles.file}>
          <Paperclip aria-hidden="true" strokeWidth={1.75} />
          <bdi>{file.name}</bdi>
          <span className={styles.size}>{sizeInWords(file.byteLength, i18n.language)}</span>
          <IconButton
            size="tiny"
            label={t('Without {{name}}', { name: file.name })}
            onPress={() => onChange(files.filter((_, at) => at !== index))}
          >
            <X strokeWidth={1.75} />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

/** Chooses files in the system's dialog. */
export const AttachButton = memo(function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton size="small" label={t('Attach files')} onPress={() => input.current?.click()}>
        <Paperclip strokeWidth={1.75} />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('Files to attach')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </>
  )
})
