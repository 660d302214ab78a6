import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/contract/app.contract.ts'
import type { NameRules } from '../../shared/domain/name-rules.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { listSettings, saveSetting } from './settings.repository.ts'

type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** The settings. One that is missing, or that another version wrote and this one does not know, has its default. */
export function getSettings(connection: Pick<ReadConnection, 'prepare'>): Settings {
  const known = new Set(Object.keys(DEFAULT_SETTINGS))
  const stored: Record<string, unknown> = {}
  for (const { key, value } of listSettings(connection)) if (known.has(key)) stored[key] = parseJson(value)
  const parsed = settingsSchema.partial().safeParse(stored)
  if (parsed.success) return withDefaults(parsed.data)
  for (const issue of parsed.error.issues) delete stored[String(issue.path[0])]
  return withDefaults(settingsSchema.partial().parse(stored))
}

/** Changes the settings that are given and returns them all. They are no part of the history. */
export function changeSettings(connection: WriteConnection, change: SettingsChange): Settings {
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) saveSetting(connection, { key, value: JSON.stringify(value) })
  }
  return getSettings(connection)
}

/** Settings as they would be after a change. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...settings, ...Object.fromEntries(given) }
}

function withDefaults(stored: SettingsChange): Settings {
  return withChange(DEFAULT_SETTINGS, stored)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const OF_NAMES = ['nameOrder', 'sortLocale', 'areParticlesSorted'] as const

/** Whether a change of the settings may have names sorted otherwise. */
export function decidesNames(change: SettingsChange): boolean {
  return OF_NAMES.some((key) => change[key] !== undefined)
}

/** The rules for names that the settings ask for. A language that there is none of, or none, means the system's. */
export function nameRulesFrom({ nameOrder, sortLocale, areParticlesSorted }: Settings): NameRules {
  return { locale: localeOf(sortLocale), nameOrder, areParticlesSorted }
}

function localeOf(wanted: string): string {
  const system = Intl.DateTimeFormat().resolvedOptions().locale
  if (wanted === '') return system
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? system
  } catch {
    return system
  }
}
