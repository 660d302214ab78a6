import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isImportable } from '../../shared/domain/import-files.ts'
import { pathForFile } from '../api/kith.ts'
import { useToasts } from '../ui/toast-store.ts'
import styles from './drop-overlay.module.css'
import { importFiles } from './run-import.ts'

/** A picture is for the person who is being edited, so the window does not hold out its hands for it. */
function holdsPicture({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])]
  return items.length > 0 && items.every(({ type }) => type.startsWith('image/'))
}

function takesFiles(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null
}

/** Takes files dropped anywhere on the window. */
export function DropOverlay() {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const show = useToasts((state) => state.show)

  useEffect(() => {
    // Entering a child fires before the parent is left, so the entries are counted.
    let depth = 0
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      // Somebody who takes files for themselves is not covered.
      if (depth > 0) setOver(!takesFiles(event.target))
    }
    const enter = (event: DragEvent) => {
      if (holdsFiles(event) && !holdsPicture(event)) setOver(++depth > 0)
    }
    const leave = (event: DragEvent) => {
      if (holdsFiles(event) && !holdsPicture(event)) setOver(--depth > 0)
    }
    const drop = (event: DragEvent) => {
      const isTaken = event.defaultPrevented
      event.preventDefault()
      depth = 0
      setOver(false)
      if (isTaken) return
      const paths = [...(event.dataTransfer?.files ?? [])].map(pathForFile).filter(isImportable)
      if (paths.length > 0) void importFiles(paths)
      else if (holdsFiles(event))
        show({
          text: t(
            'Kith imports .vcf, .csv, .ics and .zip files. Export your contacts or your calendar as one, then drop it here.',
          ),
        })
    }
    const listeners = [
      ['dragenter', enter],
      ['dragover', over],
      ['dragleave', leave],
      ['drop', drop],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener)
    }
  }, [show, t])

  if (!isOver) return null
  return (
    <div className={styles.overlay} aria-hidden="true">
      <div className={styles.card}>
        <FileDown strokeWidth={1.5} />
        <p>{t('Drop to import')}</p>
      </div>
    </div>
  )
}
