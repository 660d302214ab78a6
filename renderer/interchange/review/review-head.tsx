import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sentenceOfData } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { numberFormat } from '../../ui/formats.ts'
import { Segments } from '../../ui/segments.tsx'
import { Problem } from '../../ui/text-field.tsx'
import { areCalendars, countWords, filesInWords } from '../count-words.ts'
import styles from '../deciding-page.module.css'
import { fileName } from '../import-store.ts'
import { changeMapping } from '../run-import.ts'
import { sizeInWords } from './review-words.ts'
import type { Review } from './use-review.ts'

/** What is looked through, and the ways to look at less of it. */
export function ReviewHead({ review }: { review: Review }) {
  const { t, i18n } = useTranslation()
  const { plan, counts, held, show } = review
  const number = numberFormat(i18n.language)
  const isKnown = plan.counts.new + plan.counts.update === 0
  const names = plan.files.map(({ file }) => fileName(file))
  const from = filesInWords(names, t)
  const title = isKnown
    ? areCalendars(plan.files)
      ? t('Everything in it is already in your book')
      : t('Everyone in it is already in your book')
    : countWords(plan.files, t).review(counts.all)
  const hint = isKnown ? t('Choose New for a card to add it nevertheless.') : t('Nothing is saved until you import.')
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{title}</h1>
        <p>
          {[from, sizeInWords(plan.byteLength, i18n.language)].filter(Boolean).join(', ')}. {hint}
        </p>
        {plan.files.some(({ format }) => format === 'csv') && (
          <Button tone="accent" isSmall onPress={() => void changeMapping(plan)}>
            {t('Change what the columns are…')}
          </Button>
        )}
        {plan.files.map(({ file, error }) => error && <Problem key={file} text={sentenceOfData(error)} />)}
      </div>
      <Segments
        label={t('Which cards are shown')}
        value={held.filter}
        options={[
          ['all', t('All {{number}}', { number: number.format(counts.all) })],
          [
            'look',
            t('Needs a look {{number}}', { number: number.format(counts.look) }),
            <TriangleAlert key="look" aria-hidden="true" strokeWidth={1.75} />,
          ],
          ['skip', t('Skipped {{number}}', { number: number.format(counts.skip) })],
        ]}
        onChange={show}
      />
    </header>
  )
}
