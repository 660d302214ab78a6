import { contactsHandlers } from '../../contacts/contacts.handlers.ts'
import { listsHandlers } from '../../contacts/lists.handlers.ts'
import { customFieldsHandlers } from '../../custom-fields/custom-fields.handlers.ts'
import { draftsHandlers } from '../../drafts/drafts.handlers.ts'
import { forgetPeople } from '../../history/forget-people.ts'
import { touchChange } from '../../keep-in-touch/cadences.service.ts'
import { followTagsOfRhythms } from '../../keep-in-touch/follow-tags.ts'
import { withTouch } from '../../keep-in-touch/keep-in-touch.service.ts'
import { labelsHandlers } from '../../labels/labels.handlers.ts'
import { systemClock as clock } from '../../platform/clock.ts'
import { tagsHandlers } from '../../tags/tags.handlers.ts'
import { followTagsOfEntries } from '../../timeline/follow-tags.ts'
import { createDayFacts } from '../../today/day-facts.ts'
import { meetings } from './meetings.ts'
import { newUid, type Parts, place } from './parts.ts'

export function composePeople({ book, logger }: Parts) {
  const withDay = createDayFacts(book, place, meetings)
  return {
    ...contactsHandlers({
      clock,
      newUid,
      forget: forgetPeople,
      touchChange,
      adorn: (read, rows) => withDay(read, withTouch(read, rows, place)),
    }),
    ...listsHandlers({ clock, newUid }),
    ...tagsHandlers({ clock, followers: [followTagsOfEntries, followTagsOfRhythms] }),
    ...labelsHandlers({ clock }),
    ...customFieldsHandlers({ clock }),
    ...draftsHandlers({ book, clock, report: (sentence) => logger.info(sentence) }),
  }
}
