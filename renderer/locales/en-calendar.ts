/** The sentences of the calendar, one and many. */
export const enCalendar: Readonly<Record<string, string>> = {
  '{{count, number}} hours_one': '{{count, number}} hour',
  '{{count, number}} hours_other': '{{count, number}} hours',
  '{{count, number}} minutes_one': '{{count, number}} minute',
  '{{count, number}} minutes_other': '{{count, number}} minutes',
  '{{count, number}} weeks_one': '{{count, number}} week',
  '{{count, number}} weeks_other': '{{count, number}} weeks',
  '{{count}} days before at {{time}}_one': 'The day before at {{time}}',
  '{{count}} days before at {{time}}_other': '{{count}} days before at {{time}}',
  '{{count}} more_one': '{{count}} more',
  '{{count}} more_other': '{{count}} more',
  '{{day}}, {{count}} entries_one': '{{day}}, {{count}} entry',
  '{{day}}, {{count}} entries_other': '{{day}}, {{count}} entries',
  '{{who}}’s anniversary, {{count}} years_one': '{{who}}’s anniversary, {{count}} year',
  '{{who}}’s anniversary, {{count}} years_other': '{{who}}’s anniversary, {{count}} years',
}
