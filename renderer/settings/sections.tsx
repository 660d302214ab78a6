import {
  Archive,
  Bell,
  CalendarDays,
  Folder,
  Globe,
  Keyboard,
  ListPlus,
  type LucideIcon,
  Palette,
  Repeat,
  Type,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import type { SettingsSection } from '../routes.ts'
import { AppearanceSection } from './appearance-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { CustomFieldsSection } from './custom-fields-section.tsx'
import { DataSection } from './data-section.tsx'
import { KeyboardSection } from './keyboard-section.tsx'
import { LabelsSection } from './labels-section.tsx'
import { RegionSection } from './region-section.tsx'
import { RemindersSection } from './reminders-section.tsx'
import { TouchSection } from './touch-section.tsx'

export type SettingsPart = {
  readonly id: SettingsSection
  /** A sentence for the translator, as all that follow. */
  readonly title: string
  readonly icon: LucideIcon
  readonly render: (info: AppInfo) => ReactNode
  /** The rows that can be found by their words, each by its title; `words` are what else people call it. */
  readonly settings: readonly { readonly title: string; readonly words?: string }[]
}

/** The parts of the settings in the order in which they stand: the page, the list beside it and the palette read this. */
export const SECTIONS: readonly SettingsPart[] = [
  {
    id: 'appearance',
    title: 'Appearance',
    icon: Palette,
    render: ({ settings }) => <AppearanceSection settings={settings} />,
    settings: [
      { title: 'Colours', words: 'theme light dark night mode appearance' },
      { title: 'Row density', words: 'compact comfortable row height spacing' },
      { title: 'Text size', words: 'font letters larger smaller zoom' },
      { title: 'Keep-in-touch rings', words: 'circle photo rhythm' },
      { title: 'Name order', words: 'first last family name sort surname' },
      { title: 'Sorting language', words: 'alphabet locale collation order letters sort' },
      { title: 'Sort by “van”, “de” and “von”', words: 'particles prefix sort name' },
    ],
  },
  {
    id: 'reminders',
    title: 'Reminders',
    icon: Bell,
    render: (info) => <RemindersSection info={info} />,
    settings: [
      { title: 'Desktop notifications', words: 'reminders alerts notify' },
      { title: 'Test', words: 'send a test notification try' },
      { title: 'Morning summary', words: 'digest day ahead notification' },
      { title: 'Birthdays and anniversaries', words: 'reminder time of day' },
      { title: 'Before a birthday', words: 'days earlier card present reminder' },
      { title: 'Quiet hours', words: 'do not disturb night evening silence' },
      { title: 'Quiet days', words: 'do not disturb weekend sunday silence' },
      { title: 'Hide details on notifications', words: 'private lock screen name' },
      { title: 'Last note in notifications', words: 'private text lock screen' },
      { title: 'Stay in the tray', words: 'background close window quit' },
      { title: 'Start when you log in', words: 'autostart boot session background' },
    ],
  },
  {
    id: 'calendar',
    title: 'Calendar',
    icon: CalendarDays,
    render: ({ settings }) => <CalendarSection settings={settings} />,
    settings: [
      { title: 'Working hours', words: 'business hours office time start end day calendar' },
      { title: 'Working days', words: 'week weekend monday sunday calendar' },
    ],
  },
  {
    id: 'region',
    title: 'Region',
    icon: Globe,
    render: ({ settings }) => <RegionSection settings={settings} />,
    settings: [{ title: 'Your region', words: 'country phone numbers dialling code address' }],
  },
  {
    id: 'touch',
    title: 'Keep in touch',
    icon: Repeat,
    render: ({ settings }) => <TouchSection settings={settings} />,
    settings: [
      { title: 'Rhythm of a tag', words: 'cadence every days weeks clients frequency' },
      { title: 'Remind me', words: 'notification keep in touch time' },
      { title: 'Not at weekends', words: 'days off saturday sunday week' },
      { title: 'Counts as having spoken', words: 'kinds calls e-mails messages meetings notes contact' },
      { title: 'Not in these months', words: 'seasonal break holiday summer pause' },
    ],
  },
  {
    id: 'labels',
    title: 'Labels',
    icon: Type,
    render: () => <LabelsSection />,
    settings: [],
  },
  {
    id: 'fields',
    title: 'Custom fields',
    icon: ListPlus,
    render: () => <CustomFieldsSection />,
    settings: [{ title: 'New field', words: 'custom own define choice number date vat' }],
  },
  {
    id: 'backup',
    title: 'Backup',
    icon: Archive,
    render: ({ contacts }) => <BackupSection people={contacts} />,
    settings: [
      { title: 'Last backup', words: 'back up now copy save' },
      { title: 'Schedule', words: 'automatic daily backup keep' },
      { title: 'Restore', words: 'choose a backup go back recover' },
    ],
  },
  {
    id: 'keyboard',
    title: 'Keyboard',
    icon: Keyboard,
    render: ({ settings }) => <KeyboardSection settings={settings} />,
    settings: [
      { title: 'Single-key shortcuts', words: 'letters keys hotkeys' },
      { title: 'All shortcuts', words: 'keys hotkeys help list' },
    ],
  },
  {
    id: 'data',
    title: 'Data',
    icon: Folder,
    render: (info) => <DataSection info={info} />,
    settings: [
      { title: 'Folder of the book', words: 'where file path location database' },
      { title: 'Trash', words: 'empty bin deleted for good purge' },
      { title: 'Version', words: 'about kith release' },
    ],
  },
]
