/**
 * Where Kith reads something else in a calendar of the corpus than its independent readers agree on, and why. The keys
 * are as the corpus test names differences; `*` stands for all numbers.
 */
const NAMED_ZONE = {
  dtstart:
    'the TZID names a zone without a VTIMEZONE (RFC 5545 3.2.19 wants one): it is known by its name, not floating',
  dtend: 'as its start',
  occurrences: 'as its start',
}
const NO_SECONDS = { due: 'a task of Kith is due at a minute; the line says its seconds' }
const PLACEHOLDER = { attendees: 'a template: `;PARTSTAT=…:$cuaddr1:` is no address' }
const OTHER_CALENDAR = {
  rrule: 'RFC 7529 3.1: a calendar that one does not know makes the rule none; the line is kept',
}
const EARLY_END = { dtend: 'RFC 5545 3.8.2.2: an end has to be later than the start; the line is kept' }

/** By path, and by field; a reason holds for all components of the file. */
export const DEVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'allenporter-ical/testdata/todo-invalid-dtstart-tzid.ics': {
    status: 'RFC 5545 3.8.2.1: a task with COMPLETED is done, though its STATUS was left behind',
  },
  'biweekly/io/text/vcal-example3.vcs': {
    status: 'NEEDS ACTION of vCalendar 1.0 is no status of an event (RFC 5545 3.8.1.11), and of a task that it is open',
  },
  'biweekly/issues/pr63.ics': NAMED_ZONE,
  'cyrus-imapd/ms_timezone.ics': NAMED_ZONE,
  'icalendar-py/src/icalendar/tests/calendars/issue_313_globally_unique_tzid.ics': NAMED_ZONE,
  'icalendar-py/src/icalendar/tests/calendars/issue_466_convert_tzid_with_slash.ics': NAMED_ZONE,
  'node-ical/test/fixtures/Office-2012-owa.ics': NAMED_ZONE,
  'node-ical/test/fixtures/test_with_tz_list.ics': { dtstart: NAMED_ZONE.dtstart, dtend: NAMED_ZONE.dtend },
  'ccs-caldavtester/implicit/todo/completed/1.ics': PLACEHOLDER,
  'ccs-caldavtester/implicit/todo/completed/9.ics': PLACEHOLDER,
  'ccs-caldavtester/implicit/todo/fixcompleted/1.ics': PLACEHOLDER,
  'ccs-caldavtester/implicit/todo/missing/5.ics': PLACEHOLDER,
  'ccs-caldavtester/implicit/todo/simple/5.ics': PLACEHOLDER,
  'ccs-caldavtester/implicit/todo/simple/7.ics': PLACEHOLDER,
  'ccs-caldavtester/implicit/todo/simple/8.ics': PLACEHOLDER,
  'ccs-caldavtester/rscale/chinese/monthly/5.ics': OTHER_CALENDAR,
  'icalendar-py/src/icalendar/tests/calendars/rfc_7529.ics': OTHER_CALENDAR,
  'ccs-caldavtester/polls/simple/1.ics': { VEVENT: 'what is voted on within a VPOLL is not yet in the calendar' },
  'ccs-caldavtester/polls/simple/4.ics': { VEVENT: 'what is voted on within a VPOLL is not yet in the calendar' },
  'ical.js/samples/google_birthday.ics': {
    occurrences: 'RDATE:20131210Z is a day with a Z, which no RFC has; the writer meant the day',
  },
  'ical.net/Recurrence/ByMonthDay1.ics': EARLY_END,
  'ical.net/Recurrence/YearlyCountByYearDay1.ics': EARLY_END,
  'ical.net/Serialization/GeographicLocation1.ics': EARLY_END,
  'ical4j/samples/invalid/schedule-unstable.ics': EARLY_END,
  'libical/test-data/2446.ics': { ...EARLY_END, status: 'IN-PROCESS is open in Kith; the line is kept' },
  'node-ical/test/fixtures/daily-count-exdate-recurrence-id.ics': EARLY_END,
  'node-ical/test/fixtures/multi-event-basic.ics': {
    dtend: 'RFC 5545 3.8.2.2: an end is of the kind of its start; the line is kept',
  },
  'ical.net/Serialization/Calendar1.ics': {
    ...NO_SECONDS,
    completed: 'RFC 5545 3.8.2.1: COMPLETED is in UTC',
  },
  'ical4j/samples/valid/3.ics': NO_SECONDS,
  'libical/test-data/3.ics': NO_SECONDS,
  'node-ical/test/fixtures/vtodo-vfreebusy.ics': NO_SECONDS,
  'ical4j/samples/invalid/smallcluster.ics': {
    rrule: 'UNTIL=20123456T123456 is no date: the rule is kept and adds nothing',
  },
  'icalendar-py/src/icalendar/tests/calendars/issue_127_categories_with_commas.ics': {
    categories: 'RFC 5545 3.3.11: an escaped comma is one of the text',
  },
  'ruby-vobject/multivalue.ics': {
    categories: 'RFC 5545 3.3.11: an escaped comma is one of the text',
    occurrences: 'RFC 5545 3.8.5.2: days beside a start with a time add nothing',
  },
  'icalendar-py/src/icalendar/tests/calendars/issue_1633_rdate_with_dates_and_tzid.ics': {
    occurrences: 'RFC 5545 3.8.5.2: a day beside a start with a time adds nothing',
  },
  'ruby-vobject/dates.ics': { occurrences: 'RFC 5545 3.8.5.2: a time beside a start that is a day adds nothing' },
  'icalendar-py/src/icalendar/tests/events/event_with_recurrence.ics': {
    occurrences: 'EXDATE in UTC beside a floating start: in the zone of the reader it is that occurrence',
  },
  'khal/tz_windows_format.ics': {
    dtstart: 'the VTIMEZONE is twelve hours from the zone that its TZID names: the name is believed',
    dtend: 'as its start',
    occurrences: 'as its start',
  },
  'ruby-icalendar/bad_wrapping.ics': { description: 'RFC 5545 3.1: a character that folding cut is whole again' },
}
