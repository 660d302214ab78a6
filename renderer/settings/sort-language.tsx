import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { SORT_LANGUAGES } from '../../shared/domain/sort-languages.ts'
import { useAppInfo } from '../api/queries.ts'
import { SearchSelect } from '../ui/search-select.tsx'
import { SettingRow } from './setting-row.tsx'

const SYSTEM = 'system'

type SortLanguageProps = {
  readonly settings: Settings
  readonly onChange: (change: Pick<Settings, 'sortLocale'>) => void
}

/** By whose alphabet people are sorted. */
export function SortLanguage({ settings: { sortLocale }, onChange }: SortLanguageProps) {
  const { t, i18n } = useTranslation()
  const { data: info } = useAppInfo()
  const system = sortLocale === '' ? (info?.sortLocale ?? navigator.language) : navigator.language
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language)
    const ids = sortLocale === '' ? SORT_LANGUAGES : [...new Set([...SORT_LANGUAGES, sortLocale])]
    const named = ids.map((id) => ({ id, name: languageName(id, i18n.language) }))
    const asSystem = { id: SYSTEM, name: t('As the system: {{what}}', { what: wordFor(system, i18n.language) }) }
    return [asSystem, ...named.sort((one, other) => compare(one.name, other.name))]
  }, [i18n.language, sortLocale, system, t])
  return (
    <SettingRow title={t('Sorting language')} hint={t('Whose alphabet says where Å, Ñ or Ł stand in lists')}>
      <SearchSelect
        label={t('Sorting language')}
        value={sortLocale || SYSTEM}
        options={options}
        onChange={(id) => onChange({ sortLocale: id === SYSTEM ? '' : id })}
      />
    </SettingRow>
  )
}

/** What a language is called, and calls itself, so that it is found by either: “Swedish (svenska)”. */
function languageName(id: string, reader: string): string {
  const [name, own] = [wordFor(id, reader), wordFor(id, id)]
  return name === own ? name : `${name} (${own})`
}

function wordFor(id: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(id) ?? id
  } catch {
    // A setting may have been written by hand.
    return id
  }
}
