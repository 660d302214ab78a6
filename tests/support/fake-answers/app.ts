import { type AppInfo, DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/app.contract.ts'
import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

export function appAnswers({ inOrder }: FakeBook): AnswersOf<'app' | 'settings' | 'links' | 'clipboard' | 'window'> {
  let settings: Settings = DEFAULT_SETTINGS
  const info = (): AppInfo => ({
    version: '0.1.0',
    platform: 'linux',
    bookFolder: '/home/ada/.config/Kith/book',
    contacts: inOrder({}).length,
    trash: inOrder({ view: 'trash' }).length,
    favorites: inOrder({ view: 'favorites' }).length,
    settings,
    sortLocale: settings.sortLocale || 'en',
    lastBackupAt: null,
    damagedBook: null,
  })
  const nothing = () => undefined
  return {
    'app.info': info,
    'settings.set': (change) => {
      settings = {
        ...settings,
        ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>),
      }
      return settings
    },
    'links.open': nothing,
    'clipboard.write': nothing,
    'window.minimize': nothing,
    'window.toggleMaximize': nothing,
    'window.close': nothing,
    'window.perform': nothing,
  }
}
