import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { useOwnState } from '../ui/use-own-state.ts'
import styles from './contact-about.module.css'

/** What a page shows of a note before it is asked for more: a note may be as long as a book. UTF-16 code units. */
const LONG = 6_000
/** Each time so many times as much is shown, so that a note of megabytes is never laid out at one press. */
const MORE = 20
/** A long note is laid out in pieces of about so much. */
const PIECE = 16_000

/** A note as text, never as markup. */
export function Note({ text }: { text: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useOwnState(text, LONG)
  const isCut = text.length > shown
  const pieces = useMemo(() => inPieces(isCut ? `${text.slice(0, shown)}…` : text), [isCut, shown, text])
  return (
    <div className={styles.note}>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <p key={index} className={cx(styles.prose, pieces.length > 1 && styles.piece)} dir="auto">
          {piece}
        </p>
      ))}
      {isCut && (
        <Button isSmall tone="accent" onPress={() => setShown(shown * MORE)}>
          {text.length <= shown * MORE ? t('Show the whole note') : t('Show more of the note')}
        </Button>
      )}
    </div>
  )
}

/** Cut where a line ends, or else a word, so that each piece is read as it was written. */
function inPieces(text: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  while (start < text.length) {
    const end = start + PIECE
    const breaks = end >= text.length ? text.length : lastBreak(text, start, end)
    pieces.push(text.slice(start, breaks).replace(/\n$/, ''))
    start = breaks
  }
  return pieces
}

function lastBreak(text: string, start: number, end: number): number {
  const line = text.lastIndexOf('\n', end)
  if (line > start) return line + 1
  const word = text.lastIndexOf(' ', end)
  return word > start ? word + 1 : end
}
