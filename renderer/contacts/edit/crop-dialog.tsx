import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '../../../shared/domain/contact.ts'
import { sentenceOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Problem } from '../../ui/text-field.tsx'
import styles from './crop-dialog.module.css'
import { cropPicture, drawSquare, wholePicture } from './crop-picture.ts'
import { type CropView, firstView, MOST_ZOOM, moved, squareOf, zoomed } from './crop-view.ts'
import { MOST_BYTES, storePhoto } from './store-photo.ts'

/** A picture that is about to become somebody's photo. */
export type Uncropped = {
  readonly picture: ImageBitmap
  /** The file as it came; null for the present photo, which is kept as it is without being asked. */
  readonly file: Blob | null
}

type CropDialogProps = {
  readonly subject: Uncropped
  readonly isRound: boolean
  readonly onDone: (photo: Photo) => void
  readonly onClose: () => void
}

/** Chooses the square of a picture that becomes the photo. Escape leaves the photo as it was. */
export function CropDialog(props: CropDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('Crop the photo')} isOpen onClose={props.onClose}>
      <Crop {...props} />
    </Dialog>
  )
}

/** A key's step, in parts of the frame's side. */
const STEP = 0.02
const LONG_STEP = 0.1
const ZOOM_STEP = 1.1
/** The canvas has pixels enough for sharp screens. */
const PIXELS = 600

function Crop({ subject: { picture, file }, isRound, onDone, onClose }: CropDialogProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [view, setView] = useState(() => firstView(picture))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const zoomTo = (change: (zoom: number) => number, at?: { right: number; down: number }) =>
    setView((now) => zoomed(now, picture, change(now.zoom), at))

  useEffect(() => {
    if (canvas.current) drawSquare(canvas.current, picture, squareOf(view, picture))
  }, [picture, view])
  useWheel(canvas, zoomTo)
  useEffect(() => canvas.current?.focus(), [])

  const save = async (make: () => Promise<Blob> | Blob) => {
    setBusy(true)
    setProblem(null)
    try {
      onDone(await storePhoto(await make()))
    } catch (reason) {
      setProblem(sentenceOf(reason))
      setBusy(false)
    }
  }
  const crop = () => void save(() => cropPicture(picture, squareOf(view, picture)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = viewAfter(event.key, event.shiftKey ? LONG_STEP : STEP, view, picture)
    if (event.key === 'Enter' && !isBusy) crop()
    else if (next) setView(next)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.crop}>
      <div className={cx(styles.frame, isRound && styles.round)}>
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes keys of its own */}
        <canvas
          ref={canvas}
          className={styles.picture}
          width={PIXELS}
          height={PIXELS}
          role="application"
          tabIndex={0}
          aria-label={t('Picture: the arrow keys move it, + and − zoom, Enter saves')}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => follow(event, (right, down) => setView((now) => moved(now, picture, right, down)))}
        />
      </div>
      <div className={styles.zoom}>
        <IconButton size="small" label={t('Zoom out')} onPress={() => zoomTo((zoom) => zoom / ZOOM_STEP)}>
          <Minus strokeWidth={1.75} />
        </IconButton>
        <input
          className={styles.slider}
          type="range"
          min={0}
          max={100}
          step={1}
          aria-label={t('Zoom')}
          aria-valuetext={t('{{percent}} %', { percent: Math.round(view.zoom * 100) })}
          value={Math.round((Math.log(view.zoom) / Math.log(MOST_ZOOM)) * 100)}
          onChange={({ target }) => zoomTo(() => MOST_ZOOM ** (Number(target.value) / 100))}
        />
        <IconButton size="small" label={t('Zoom in')} onPress={() => zoomTo((zoom) => zoom * ZOOM_STEP)}>
          <Plus strokeWidth={1.75} />
        </IconButton>
      </div>
      {problem !== null && (
        <div role="alert">
          <Problem text={problem} />
        </div>
      )}
      <div className={styles.foot}>
        {file && (
          <Button
            tone="accent"
            className={styles.whole}
            isDisabled={isBusy}
            onPress={() => void save(() => (file.size > MOST_BYTES ? wholePicture(picture) : file))}
          >
            {t('Use the whole picture')}
          </Button>
        )}
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" isDisabled={isBusy} onPress={crop}>
          {t('Use photo')}
        </Button>
      </div>
    </div>
  )
}

function viewAfter(key: string, step: number, view: CropView, picture: ImageBitmap): CropView | null {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key]
  if (way) return moved(view, picture, (way[0] ?? 0) * step, (way[1] ?? 0) * step)
  if (key === '+' || key === '=') return zoomed(view, picture, view.zoom * ZOOM_STEP)
  if (key === '-' || key === '−' || key === '_') return zoomed(view, picture, view.zoom / ZOOM_STEP)
  return key === '0' ? firstView(picture) : null
}

/** Tells how far the pointer moves while it is down, in parts of the element's side. */
function follow(event: PointerEvent<HTMLElement>, onMove: (right: number, down: number) => void): void {
  if (event.button !== 0) return
  const element = event.currentTarget
  const { width } = element.getBoundingClientRect()
  let last = { x: event.clientX, y: event.clientY }
  element.setPointerCapture(event.pointerId)
  const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
    onMove((x - last.x) / width, (y - last.y) / width)
    last = { x, y }
  }
  const end = () => {
    element.removeEventListener('pointermove', move)
    element.removeEventListener('lostpointercapture', end)
  }
  element.addEventListener('pointermove', move)
  element.addEventListener('lostpointercapture', end)
}

/** The wheel zooms about the pointer. React's own listener could not keep the page from scrolling. */
function useWheel(
  element: React.RefObject<HTMLElement | null>,
  zoomTo: (change: (zoom: number) => number, at: { right: number; down: number }) => void,
): void {
  const latest = useRef(zoomTo)
  useEffect(() => {
    latest.current = zoomTo
  })
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top, width } = (event.currentTarget as HTMLElement).getBoundingClientRect()
      const at = { right: (event.clientX - left) / width, down: (event.clientY - top) / width }
      latest.current((zoom) => zoom * Math.exp(-event.deltaY / 400), at)
    }
    const target = element.current
    target?.addEventListener('wheel', onWheel, { passive: false })
    return () => target?.removeEventListener('wheel', onWheel)
  }, [element])
}
