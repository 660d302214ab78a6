/** The sentences of keeping in touch and of Today, one and many. */
export const enKeepInTouch: Readonly<Record<string, string>> = {
  'Set the rhythm with {{count, number}} people_one': 'Set the rhythm with {{count, number}} person',
  'Set the rhythm with {{count, number}} people_other': 'Set the rhythm with {{count, number}} people',
  'Took back the rhythm with {{count, number}} people_one': 'Took back the rhythm with {{count, number}} person',
  'Took back the rhythm with {{count, number}} people_other': 'Took back the rhythm with {{count, number}} people',
  'Snoozed {{count, number}} people_one': 'Snoozed {{count, number}} person',
  'Snoozed {{count, number}} people_other': 'Snoozed {{count, number}} people',
  'Took back the snooze of {{count, number}} people_one': 'Took back the snooze of {{count, number}} person',
  'Took back the snooze of {{count, number}} people_other': 'Took back the snooze of {{count, number}} people',
  'Paused keeping in touch with {{count, number}} people_one': 'Paused keeping in touch with {{count, number}} person',
  'Paused keeping in touch with {{count, number}} people_other':
    'Paused keeping in touch with {{count, number}} people',
  'Took back the pause of {{count, number}} people_one': 'Took back the pause of {{count, number}} person',
  'Took back the pause of {{count, number}} people_other': 'Took back the pause of {{count, number}} people',
  'Keeping in touch with {{count, number}} people again_one': 'Keeping in touch with {{count, number}} person again',
  'Keeping in touch with {{count, number}} people again_other': 'Keeping in touch with {{count, number}} people again',
  '{{count, number}} people are paused again_one': '{{count, number}} person is paused again',
  '{{count, number}} people are paused again_other': '{{count, number}} people are paused again',
  'Set the break with {{count, number}} people_one': 'Set the break with {{count, number}} person',
  'Set the break with {{count, number}} people_other': 'Set the break with {{count, number}} people',
  'Took back the break with {{count, number}} people_one': 'Took back the break with {{count, number}} person',
  'Took back the break with {{count, number}} people_other': 'Took back the break with {{count, number}} people',
}
