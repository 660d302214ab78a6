import i18next from 'i18next'
import { useToasts } from '../ui/toast-store.ts'

/** Says that what was written is thrown away, and offers to bring it back. */
export function offerBack(bringBack: () => void): void {
  useToasts.getState().show({
    text: i18next.t('What you wrote was thrown away'),
    action: { label: i18next.t('Bring it back'), run: bringBack },
  })
}
