import { CalendarDialog } from './calendar-dialog.tsx'
import { EventDialog } from './event-dialog.tsx'
import { ScopeDialog } from './scope-dialog.tsx'
import { SubscribeDialog } from './subscribe-dialog.tsx'

/** The dialogs of the calendar, which any page may open. */
export function CalendarDialogs() {
  return (
    <>
      <EventDialog />
      <CalendarDialog />
      <ScopeDialog />
      <SubscribeDialog />
    </>
  )
}
