import { z } from 'zod'

export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What the user chose about reminders, a part of the settings. Times are those of the clock on the wall. */
export const reminderSettingsShape = {
  areNotificationsOn: z.boolean(),
  /** One notification with the day ahead. */
  isSummaryOn: z.boolean(),
  summaryTime: timeSchema,
  areBirthdaysOn: z.boolean(),
  birthdayTime: timeSchema,
  /** A second reminder so many days before; 0 for none. */
  birthdayDaysBefore: z.int().min(0).max(60),
  /** On the last day of a rhythm with somebody. */
  isTouchReminded: z.boolean(),
  touchTime: timeSchema,
  isQuietOn: z.boolean(),
  quietFrom: timeSchema,
  quietTo: timeSchema,
  /** Monday is 1. */
  quietDays: z.array(z.int().min(1).max(7)).max(7),
  /** Notifications then say that something is due, and neither what nor who. */
  areDetailsHidden: z.boolean(),
  /** Whether the last note about somebody stands in the notification. */
  isLastNoteShown: z.boolean(),
  /** Whether Kith goes on, so that reminders arrive, when its window is closed; and whether that was said once. */
  isKeptInTray: z.boolean(),
  isTrayExplained: z.boolean(),
}
export type ReminderSettings = z.infer<z.ZodObject<typeof reminderSettingsShape>>

export const DEFAULT_REMINDER_SETTINGS: ReminderSettings = {
  areNotificationsOn: true,
  isSummaryOn: true,
  summaryTime: '08:30',
  areBirthdaysOn: true,
  birthdayTime: '09:00',
  birthdayDaysBefore: 0,
  isTouchReminded: true,
  touchTime: '09:00',
  isQuietOn: false,
  quietFrom: '18:00',
  quietTo: '08:00',
  quietDays: [],
  areDetailsHidden: false,
  isLastNoteShown: false,
  isKeptInTray: true,
  isTrayExplained: false,
}
