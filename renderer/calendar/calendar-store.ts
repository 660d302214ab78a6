import { create } from 'zustand'
import type { CalendarEventFields, SeriesScope } from '../../shared/domain/calendar/calendar-event.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import type { EventForm } from './event-form.ts'

/** An event of the book, or an occurrence of a series. */
export type EventKey = { readonly eventId: number; readonly occurrence: string | null }
/** What is open in the editor: an event, or a new one with what is known of it already. */
export type EditedEvent = EventKey | { readonly fresh: Partial<CalendarEventFields> }
/** What is being written of an event, and of which. */
export type EventDraft = { readonly edited: EditedEvent; readonly form: EventForm }
type ScopeQuestion = {
  readonly kind: 'change' | 'delete'
  readonly summary: string
  /** Whether one of them alone can be meant: a rule is of all. */
  readonly hasThis: boolean
  readonly answer: (scope: SeriesScope | null) => void
}

type CalendarState = {
  /** The day that is looked at; null: today. */
  readonly day: CivilDate | null
  readonly edited: EditedEvent | null
  /** What is being written and not saved yet, by event; `new` for one that is not there yet. */
  readonly drafts: Readonly<Record<string, EventDraft>>
  /** The calendar whose name and colour are being changed. */
  readonly editedCalendar: number | 'new' | null
  /** Whether the address of a calendar to follow is asked for. */
  readonly isSubscribing: boolean
  readonly question: ScopeQuestion | null
  /** The event or day that takes the focus once it is drawn. */
  readonly wanted: string | null
  readonly isSideOpen: boolean
  readonly showDay: (day: CivilDate | null) => void
  readonly edit: (edited: EditedEvent | null) => void
  readonly keepDraft: (draft: EventDraft) => void
  readonly dropDraft: (edited: EditedEvent) => void
  readonly editCalendar: (id: number | 'new' | null) => void
  readonly subscribe: (isSubscribing: boolean) => void
  readonly ask: (question: ScopeQuestion | null) => void
  readonly want: (key: string | null) => void
  readonly openSide: (isOpen: boolean) => void
}

/** What the window itself knows of the calendar. */
export const useCalendarStore = create<CalendarState>()((set) => ({
  day: null,
  edited: null,
  drafts: {},
  editedCalendar: null,
  isSubscribing: false,
  question: null,
  wanted: null,
  isSideOpen: false,
  showDay: (day) => set({ day }),
  edit: (edited) => set({ edited }),
  keepDraft: (draft) => set(({ drafts }) => ({ drafts: { ...drafts, [draftKeyOf(draft.edited)]: draft } })),
  dropDraft: (edited) =>
    set(({ drafts }) => {
      const { [draftKeyOf(edited)]: _gone, ...others } = drafts
      return { drafts: others }
    }),
  editCalendar: (editedCalendar) => set({ editedCalendar }),
  subscribe: (isSubscribing) => set({ isSubscribing }),
  ask: (question) => set({ question }),
  want: (wanted) => set({ wanted }),
  openSide: (isSideOpen) => set({ isSideOpen }),
}))

/** Under which what is written of an event is kept. */
export function draftKeyOf(edited: EditedEvent): string {
  return 'fresh' in edited ? 'new' : String(edited.eventId)
}

/** Opens the editor on a new event. What is not given is filled in there. */
export function newEvent(fresh: Partial<CalendarEventFields> = {}): void {
  useCalendarStore.getState().edit({ fresh })
}

export function editCalendar(id: number | 'new'): void {
  useCalendarStore.getState().editCalendar(id)
}

/** Which occurrences of a series are meant; null when it is left alone after all. */
export function askScope({ kind, summary, hasThis }: Omit<ScopeQuestion, 'answer'>): Promise<SeriesScope | null> {
  return new Promise((resolve) => {
    const { ask } = useCalendarStore.getState()
    ask({
      kind,
      summary,
      hasThis,
      answer: (scope) => {
        ask(null)
        resolve(scope)
      },
    })
  })
}
