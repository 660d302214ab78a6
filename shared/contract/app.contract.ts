import { z } from 'zod'
import type { CommandId } from '../domain/commands.ts'
import { ENTRY_KINDS } from '../domain/entry.ts'
import { EXPORT_TARGETS } from '../domain/export-target.ts'
import type { Deed, ReminderPlace } from '../domain/reminder.ts'
import { CALENDAR_LAYERS } from './calendar.contract.ts'
import { action, query } from './channel.ts'
import { DEFAULT_REMINDER_SETTINGS, reminderSettingsShape, timeSchema } from './reminder-settings.ts'

export type AppInfo = {
  readonly version: string
  readonly platform: 'darwin' | 'linux' | 'win32'
  /** The folder that holds the book. */
  readonly bookFolder: string
  /** People not in the trash, and people in it. */
  readonly contacts: number
  readonly trash: number
  readonly favorites: number
  readonly settings: Settings
  /** The language by whose alphabet people are sorted: of the settings, or of the system (BCP 47). */
  readonly sortLocale: string
  /** When the newest backup was made (epoch milliseconds), or null. */
  readonly lastBackupAt: number | null
  /** Set when the book was damaged at start, kept aside, and a new one begun. */
  readonly damagedBook: { readonly path: string; readonly keptAs: string } | null
}

/** What the window remembers between two starts. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  textSize: z.enum(['small', 'medium', 'large', 'largest']),
  /** Whether a ring round the photos in lists shows how much of a rhythm is left. */
  areRingsShown: z.boolean(),
  /** Whether single keys without Ctrl, such as E for Edit, do something outside text fields. */
  areLetterKeysOn: z.boolean(),
  isSidebarOpen: z.boolean(),
  lastContactId: z.int().positive().nullable(),
  /** Whose name comes first in lists and headings, and by which people are sorted. */
  nameOrder: z.enum(['givenFirst', 'familyFirst']),
  /** The language by whose alphabet people are sorted (BCP 47), or empty for the system's. */
  sortLocale: z.string().max(35),
  /** Whether “van Gogh” stands under V rather than under G. */
  areParticlesSorted: z.boolean(),
  /** Where numbers without a country code are dialled (ISO 3166-1 alpha-2), or empty for the system's. */
  region: z.string().regex(/^([A-Z]{2})?$/),
  /** Whether those who have been in the trash for 30 days are deleted for good. */
  isTrashEmptied: z.boolean(),
  listSort: z.enum(['name', 'added', 'changed', 'spoken']),
  listView: z.enum(['list', 'table']),
  /** The columns of the table after the name, in order. */
  tableColumns: z.array(z.string().max(200)).max(50),
  calendarView: z.enum(['day', 'week', 'month', 'agenda']),
  /** What the book puts on days, as far as the calendar shows it. */
  calendarLayers: z.array(z.enum(CALENDAR_LAYERS)).max(CALENDAR_LAYERS.length),
  /**
   * The hours and days of work, which the calendar shows apart from the rest. Times are those of the clock on the wall, and
   * may span midnight; Monday is 1; null: the days on which people work where the system's language is spoken.
   */
  workFrom: timeSchema,
  workTo: timeSchema,
  workDays: z.array(z.int().min(1).max(7)).max(7).nullable(),
  /** For whom people were exported last, and whether without their notes. */
  exportTarget: z.enum(EXPORT_TARGETS),
  isExportedWithoutNotes: z.boolean(),
  /** Which kinds of entries tell that people spoke. */
  spokenKinds: z.array(z.enum(ENTRY_KINDS)),
  /** Days of the week (Monday 1) and months (January 1) on which nobody is due to be spoken with; never all. */
  touchDaysOff: z.array(z.int().min(1).max(7)).max(6),
  touchBreakMonths: z.array(z.int().min(1).max(12)).max(11),
  ...reminderSettingsShape,
})
export type Settings = z.infer<typeof settingsSchema>
/** Kept out of the schema: a default would fill in the members that a change leaves out. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  density: 'comfortable',
  textSize: 'medium',
  areRingsShown: true,
  areLetterKeysOn: true,
  isSidebarOpen: true,
  lastContactId: null,
  nameOrder: 'givenFirst',
  sortLocale: '',
  areParticlesSorted: true,
  region: '',
  isTrashEmptied: false,
  spokenKinds: ['call', 'email', 'message', 'meeting'],
  listSort: 'name',
  listView: 'list',
  tableColumns: ['organization', 'phone', 'email', 'tags'],
  calendarView: 'week',
  calendarLayers: ['dates', 'tasks'],
  workFrom: '08:00',
  workTo: '18:00',
  workDays: null,
  exportTarget: 'iphone',
  isExportedWithoutNotes: false,
  touchDaysOff: [],
  touchBreakMonths: [],
  ...DEFAULT_REMINDER_SETTINGS,
}

/** What the window was asked to show from outside: by a notification, or from the tray. */
export type Navigation =
  /** What is to be done with them, once they are open. */
  | { readonly to: 'contact'; readonly contactId: number; readonly deed?: Deed }
  | ReminderPlace
  | { readonly to: 'inbox' }
  | { readonly to: 'command'; readonly command: CommandId }

export const appContract = {
  'app.info': query<AppInfo>()(z.object({})),
  'settings.set': action<Settings>()(settingsSchema.partial()),
  /** Opens a link of a card in the system's program. Fails with `link.refused` outside the allowed schemes. */
  'links.open': action<void>()(z.object({ uri: z.string().min(1).max(8_192) })),
  'clipboard.write': action<void>()(z.object({ text: z.string().max(64_000_000) })),
  /** What the window is to show, or null. It is asked for once. */
  'navigation.take': action<Navigation | null>()(z.object({})),
  'window.minimize': action<void>()(z.object({})),
  'window.toggleMaximize': action<void>()(z.object({})),
  'window.close': action<void>()(z.object({})),
  /** What the window cannot do by itself: its zoom, its screen, the end of Kith, the file manager. */
  'window.perform': action<void>()(
    z.object({ what: z.enum(['zoomIn', 'zoomOut', 'actualSize', 'fullScreen', 'quit', 'showBookFolder']) }),
  ),
}
