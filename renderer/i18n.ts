import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './locales/en.ts'
import { isolated } from './ui/isolated.ts'

/** The language of the sentences and of dates and numbers. */
export const LOCALE = 'en-GB'

/** The English sentence is the key; the file holds only what English needs beyond that: singular and plural. */
export function startI18n(): i18n {
  void i18next.use(initReactI18next).init({
    lng: LOCALE,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    // React escapes what it shows; what is put into a sentence must only not turn it round.
    interpolation: { escapeValue: true, escape: isolated },
  })
  return i18next
}
