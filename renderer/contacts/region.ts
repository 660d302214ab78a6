import { create } from 'zustand'
import { countryCode, regionOfLocale } from '../../shared/domain/country.ts'
import { LOCALE } from '../i18n.ts'

/** The region that the settings name, or empty for the system's. The page hands it over as the book tells it. */
export const useRegionSetting = create<{ readonly setting: string }>()(() => ({ setting: '' }))

/** The first of the user's languages that names its region, else where the first of them is spoken most. */
export function systemRegion(languages: readonly string[] = navigator.languages): string {
  const named = languages
    .map((tag) => /[-_]([A-Z]{2})(?:$|[-_.])/.exec(tag)?.[1])
    .find((region) => region !== undefined)
  return named ?? regionOfLocale(languages[0] ?? '')
}

/** Where numbers without a country code are dialled, and addresses without a country lie (ISO 3166-1 alpha-2). */
export function regionNow(): string {
  return useRegionSetting.getState().setting || systemRegion()
}

export function useRegion(): string {
  return useRegionSetting(({ setting }) => setting) || systemRegion()
}

/** The country of an address, by what stands there, else the user's own. Empty when it is one that nobody knows. */
export function countryOf(country: string, home: string): string {
  return country.trim() === '' ? home : (countryCode(country, LOCALE) ?? '')
}
