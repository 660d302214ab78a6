import { useQuery, useQueryClient } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBookTrouble } from '../api/book-trouble.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOfData } from '../api/problem.ts'
import { attempt } from '../contacts/act.ts'
import { Button } from '../ui/button.tsx'
import styles from './banner.module.css'

const STATE = ['book', 'state']

/** Says, for as long as it is so, why nothing can be saved: the book is gone, its disk fails, or it is read-only. */
export function BookTrouble() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const trouble = useBookTrouble((state) => state.trouble)
  const end = useBookTrouble((state) => state.end)
  const { data: state } = useQuery({ queryKey: STATE, queryFn: () => invoke('book.state', {}) })
  const [isBusy, setBusy] = useState(false)
  const isReadOnly = state?.isReadOnly ?? false

  // Whoever comes back to the window learns at once that a drive was pulled out, or that it is there again.
  useEffect(() => {
    const look = () => {
      if (!isReadOnly) invoke('book.findAgain', {}).then(end, () => undefined)
    }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [isReadOnly, end])

  if (!trouble && !isReadOnly) return null
  const tryAgain = async () => {
    setBusy(true)
    const isFound = await attempt(() => invoke('book.findAgain', {}))
    if (isFound) {
      end()
      await client.invalidateQueries()
    }
    setBusy(false)
  }
  return (
    <div className={styles.banner} role="alert">
      <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
      <p>
        {trouble
          ? sentenceOfData(trouble)
          : t('Your book is on a read-only disk or folder. You can look at everything, and change nothing.')}
      </p>
      <Button isPending={isBusy} onPress={() => void tryAgain()}>
        {t('Try again')}
      </Button>
    </div>
  )
}
