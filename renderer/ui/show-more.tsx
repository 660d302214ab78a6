import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

type ShowMoreProps<T> = {
  readonly values: readonly T[]
  readonly limit: number
  readonly children: (shown: readonly T[]) => ReactNode
}

/** The first of many, and all of them on demand. */
export function ShowMore<T>({ values, limit, children }: ShowMoreProps<T>) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      {children(isWhole ? values : values.slice(0, limit))}
      {!isWhole && values.length > limit && (
        <Button isSmall tone="accent" onPress={() => setWhole(true)}>
          {t('Show all {{count, number}}', { count: values.length })}
        </Button>
      )}
    </>
  )
}
