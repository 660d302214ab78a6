import { enCalendar } from './en-calendar.ts'
import { enKeepInTouch } from './en-keep-in-touch.ts'
import { enTasks } from './en-tasks.ts'

/**
 * English, beyond the sentences that are the keys: one and many.
 * Every sentence with a `count` stands here in both forms.
 */
export const en: Readonly<Record<string, string>> = {
  ...enCalendar,
  ...enKeepInTouch,
  ...enTasks,
  '{{count, number}}_one': '{{count, number}}',
  '{{count, number}}_other': '{{count, number}}',
  '{{count, number}} people_one': '{{count, number}} person',
  '{{count, number}} people_other': '{{count, number}} people',
  '{{count, number}} people in it_one': '{{count, number}} person in it',
  '{{count, number}} people in it_other': '{{count, number}} people in it',
  '{{count, number}} people found_one': '{{count, number}} person found',
  '{{count, number}} people found_other': '{{count, number}} people found',
  '{{count, number}} changes since then are not in it._one': '{{count, number}} change since then is not in it.',
  '{{count, number}} changes since then are not in it._other': '{{count, number}} changes since then are not in it.',
  '{{count, number}} events and tasks_one': '{{count, number}} event or task',
  '{{count, number}} events and tasks_other': '{{count, number}} events and tasks',
  '{{count, number}} dates_one': '{{count, number}} date',
  '{{count, number}} dates_other': '{{count, number}} dates',
  '{{count, number}} results_one': '{{count, number}} result',
  '{{count, number}} results_other': '{{count, number}} results',
  '{{count, number}} backups_one': '{{count, number}} backup',
  '{{count, number}} backups_other': '{{count, number}} backups',
  'Backed up {{count, number}} people_one': 'Backed up {{count, number}} person',
  'Backed up {{count, number}} people_other': 'Backed up {{count, number}} people',
  'Today’s {{count, number}} people are kept aside in a file,_one':
    'Today’s {{count, number}} person is kept aside in a file,',
  'Today’s {{count, number}} people are kept aside in a file,_other':
    'Today’s {{count, number}} people are kept aside in a file,',
  'then the {{count, number}} people of the backup from {{when}} return._one':
    'then the {{count, number}} person of the backup from {{when}} returns.',
  'then the {{count, number}} people of the backup from {{when}} return._other':
    'then the {{count, number}} people of the backup from {{when}} return.',
  '{{count, number}} days_one': '{{count, number}} day',
  '{{count, number}} days_other': '{{count, number}} days',
  'Reminders, {{count, number}} new_one': 'Reminders, {{count, number}} new',
  'Reminders, {{count, number}} new_other': 'Reminders, {{count, number}} new',
  'Dismissed {{count, number}} reminders_one': 'Dismissed {{count, number}} reminder',
  'Dismissed {{count, number}} reminders_other': 'Dismissed {{count, number}} reminders',
  '{{count, number}} changes_one': '{{count, number}} change',
  '{{count, number}} changes_other': '{{count, number}} changes',
  '{{count, number}} cards_one': '{{count, number}} card',
  '{{count, number}} cards_other': '{{count, number}} cards',
  '{{count, number}} calendar entries_one': '{{count, number}} calendar entry',
  '{{count, number}} calendar entries_other': '{{count, number}} calendar entries',
  '{{count, number}} files_one': '{{count, number}} file',
  '{{count, number}} files_other': '{{count, number}} files',
  '{{count, number}} files are ready to be looked through_one': '{{count, number}} file is ready to be looked through',
  '{{count, number}} files are ready to be looked through_other':
    '{{count, number}} files are ready to be looked through',
  'Tagged {{count, number}} new people with “{{name}}”._one': 'Tagged {{count, number}} new person with “{{name}}”.',
  'Tagged {{count, number}} new people with “{{name}}”._other': 'Tagged {{count, number}} new people with “{{name}}”.',
  '{{count, number}} cards imported_one': '{{count, number}} card imported',
  '{{count, number}} cards imported_other': '{{count, number}} cards imported',
  '{{count}} years old_one': '{{count}} year old',
  '{{count}} years old_other': '{{count}} years old',
  '{{done, number}} of {{count, number}} people_one': '{{done, number}} of {{count, number}} person',
  '{{done, number}} of {{count, number}} people_other': '{{done, number}} of {{count, number}} people',
  '{{count}} more details_one': '{{count}} more detail',
  '{{count}} more details_other': '{{count}} more details',
  'Moved to place {{place}} of {{count, number}}_one': 'Moved to place {{place}} of {{count, number}}',
  'Moved to place {{place}} of {{count, number}}_other': 'Moved to place {{place}} of {{count, number}}',
  '{{count, number}} people have it_one': '{{count, number}} person has it',
  '{{count, number}} people have it_other': '{{count, number}} people have it',
  'Deleted the field “{{subject}}” of {{count, number}} people_one':
    'Deleted the field “{{subject}}” of {{count, number}} person',
  'Deleted the field “{{subject}}” of {{count, number}} people_other':
    'Deleted the field “{{subject}}” of {{count, number}} people',
  'Brought back the field “{{subject}}” of {{count, number}} people_one':
    'Brought back the field “{{subject}}” of {{count, number}} person',
  'Brought back the field “{{subject}}” of {{count, number}} people_other':
    'Brought back the field “{{subject}}” of {{count, number}} people',
  'in {{count}} days_one': 'in {{count}} day',
  'in {{count}} days_other': 'in {{count}} days',
  'in {{count}} weeks_one': 'in {{count}} week',
  'in {{count}} weeks_other': 'in {{count}} weeks',
  'Imported {{count, number}} people from {{file}}_one': 'Imported {{count, number}} person from {{file}}',
  'Imported {{count, number}} people from {{file}}_other': 'Imported {{count, number}} people from {{file}}',
  'Exported {{count, number}} people to {{file}}_one': 'Exported {{count, number}} person to {{file}}',
  'Exported {{count, number}} people to {{file}}_other': 'Exported {{count, number}} people to {{file}}',
  'The {{count, number}} people you chose_one': 'The person you chose',
  'The {{count, number}} people you chose_other': 'The {{count, number}} people you chose',
  'Everyone, {{count, number}} people_one': 'Everyone, {{count, number}} person',
  'Everyone, {{count, number}} people_other': 'Everyone, {{count, number}} people',
  'Export {{count, number}} people…_one': 'Export {{count, number}} person…',
  'Export {{count, number}} people…_other': 'Export {{count, number}} people…',
  'Looking what would be lost: {{done, number}} of {{count, number}} people_one':
    'Looking what would be lost: {{done, number}} of {{count, number}} person',
  'Looking what would be lost: {{done, number}} of {{count, number}} people_other':
    'Looking what would be lost: {{done, number}} of {{count, number}} people',
  '{{count, number}} groups have members_one': '{{count, number}} group has members',
  '{{count, number}} groups have members_other': '{{count, number}} groups have members',
  '{{count, number}} people have a role beside their job title_one':
    '{{count, number}} person has a role beside the job title',
  '{{count, number}} people have a role beside their job title_other':
    '{{count, number}} people have a role beside their job title',
  '{{count, number}} people have the years of their job_one': '{{count, number}} person has the years of a job',
  '{{count, number}} people have the years of their job_other': '{{count, number}} people have the years of their job',
  '{{count, number}} people have the sound of their name_one': '{{count, number}} person has the sound of the name',
  '{{count, number}} people have the sound of their name_other':
    '{{count, number}} people have the sound of their name',
  '{{count, number}} people are favourites_one': '{{count, number}} person is a favourite',
  '{{count, number}} people are favourites_other': '{{count, number}} people are favourites',
  '{{count, number}} people have a photo_one': '{{count, number}} person has a photo',
  '{{count, number}} people have a photo_other': '{{count, number}} people have a photo',
  '{{count, number}} people have a further job_one': '{{count, number}} person has a further job',
  '{{count, number}} people have a further job_other': '{{count, number}} people have a further job',
  '{{count, number}} people have related people_one': '{{count, number}} person has related people',
  '{{count, number}} people have related people_other': '{{count, number}} people have related people',
  '{{count, number}} people have a messenger_one': '{{count, number}} person has a messenger',
  '{{count, number}} people have a messenger_other': '{{count, number}} people have a messenger',
  '{{count, number}} people have a social profile_one': '{{count, number}} person has a social profile',
  '{{count, number}} people have a social profile_other': '{{count, number}} people have a social profile',
  '{{count, number}} people have a birthday that is no whole date_one':
    '{{count, number}} person has a birthday that is no whole date',
  '{{count, number}} people have a birthday that is no whole date_other':
    '{{count, number}} people have a birthday that is no whole date',
  '{{count, number}} people have an anniversary of this kind_one':
    '{{count, number}} person has an anniversary of this kind',
  '{{count, number}} people have an anniversary of this kind_other':
    '{{count, number}} people have an anniversary of this kind',
  '{{count, number}} people have another date_one': '{{count, number}} person has another date',
  '{{count, number}} people have another date_other': '{{count, number}} people have another date',
  '{{count, number}} people have tags_one': '{{count, number}} person has tags',
  '{{count, number}} people have tags_other': '{{count, number}} people have tags',
  '{{count, number}} people have fields of your own_one': '{{count, number}} person has fields of your own',
  '{{count, number}} people have fields of your own_other': '{{count, number}} people have fields of your own',
  '{{count, number}} people have labels of your own_one': '{{count, number}} person has labels of your own',
  '{{count, number}} people have labels of your own_other': '{{count, number}} people have labels of your own',
  '{{count, number}} people have lines that belong together_one':
    '{{count, number}} person has lines that belong together',
  '{{count, number}} people have lines that belong together_other':
    '{{count, number}} people have lines that belong together',
  '{{count, number}} people have a second choice among numbers or addresses_one':
    '{{count, number}} person has a second choice among numbers or addresses',
  '{{count, number}} people have a second choice among numbers or addresses_other':
    '{{count, number}} people have a second choice among numbers or addresses',
  '{{count, number}} people have “{{property}}”, which another program wrote_one':
    '{{count, number}} person has “{{property}}”, which another program wrote',
  '{{count, number}} people have “{{property}}”, which another program wrote_other':
    '{{count, number}} people have “{{property}}”, which another program wrote',
  'You now have {{count, number}} people._one': 'You now have {{count, number}} person.',
  'You now have {{count, number}} people._other': 'You now have {{count, number}} people.',
  'Undo removes the {{count, number}} added._one': 'Undo removes the one added.',
  'Undo removes the {{count, number}} added._other': 'Undo removes the {{count, number}} added.',
  '{{count, number}} updated people become what they were._one': 'The one updated becomes what it was.',
  '{{count, number}} updated people become what they were._other':
    'The {{count, number}} updated become what they were.',
  '{{count}} people were changed since, and that was kept._one': 'One person was changed since, and that was kept.',
  '{{count}} people were changed since, and that was kept._other':
    '{{count}} people were changed since, and that was kept.',
  '{{percent}} %, {{count, number}} cards_one': '{{percent}} %, {{count, number}} card',
  '{{percent}} %, {{count, number}} cards_other': '{{percent}} %, {{count, number}} cards',
  '{{percent}} %, {{count, number}} calendar entries_one': '{{percent}} %, {{count, number}} calendar entry',
  '{{percent}} %, {{count, number}} calendar entries_other': '{{percent}} %, {{count, number}} calendar entries',
  'Show all {{count, number}}_one': 'Show all {{count, number}}',
  'Show all {{count, number}}_other': 'Show all {{count, number}}',
  'Tagged {{count, number}} people with “{{subject}}”_one': 'Tagged {{count, number}} person with “{{subject}}”',
  'Tagged {{count, number}} people with “{{subject}}”_other': 'Tagged {{count, number}} people with “{{subject}}”',
  'Took the tag “{{subject}}” off {{count, number}} people_one':
    'Took the tag “{{subject}}” off {{count, number}} person',
  'Took the tag “{{subject}}” off {{count, number}} people_other':
    'Took the tag “{{subject}}” off {{count, number}} people',
  'Made {{count, number}} people favourites_one': 'Made {{count, number}} person a favourite',
  'Made {{count, number}} people favourites_other': 'Made {{count, number}} people favourites',
  'Took {{count, number}} people out of favourites_one': 'Took {{count, number}} person out of favourites',
  'Took {{count, number}} people out of favourites_other': 'Took {{count, number}} people out of favourites',
  'Took the organisation off {{count, number}} people_one': 'Took the organisation off {{count, number}} person',
  'Took the organisation off {{count, number}} people_other': 'Took the organisation off {{count, number}} people',
  'Set the organisation of {{count, number}} people to {{subject}}_one':
    'Set the organisation of {{count, number}} person to {{subject}}',
  'Set the organisation of {{count, number}} people to {{subject}}_other':
    'Set the organisation of {{count, number}} people to {{subject}}',
  'Took the tag “{{subject}}” off {{count, number}} people again_one':
    'Took the tag “{{subject}}” off {{count, number}} person again',
  'Took the tag “{{subject}}” off {{count, number}} people again_other':
    'Took the tag “{{subject}}” off {{count, number}} people again',
  'Put the tag “{{subject}}” back on {{count, number}} people_one':
    'Put the tag “{{subject}}” back on {{count, number}} person',
  'Put the tag “{{subject}}” back on {{count, number}} people_other':
    'Put the tag “{{subject}}” back on {{count, number}} people',
  'Took {{count, number}} people out of favourites again_one': 'Took {{count, number}} person out of favourites again',
  'Took {{count, number}} people out of favourites again_other':
    'Took {{count, number}} people out of favourites again',
  'Made {{count, number}} people favourites again_one': 'Made {{count, number}} person a favourite again',
  'Made {{count, number}} people favourites again_other': 'Made {{count, number}} people favourites again',
  'Gave {{count, number}} people their organisation back_one': 'Gave {{count, number}} person their organisation back',
  'Gave {{count, number}} people their organisation back_other':
    'Gave {{count, number}} people their organisation back',
  'Took back the organisation set for {{count, number}} people_one':
    'Took back the organisation set for {{count, number}} person',
  'Took back the organisation set for {{count, number}} people_other':
    'Took back the organisation set for {{count, number}} people',
  'Took back the job title set for {{count, number}} people_one':
    'Took back the job title set for {{count, number}} person',
  'Took back the job title set for {{count, number}} people_other':
    'Took back the job title set for {{count, number}} people',
  'Took the job title off {{count, number}} people_one': 'Took the job title off {{count, number}} person',
  'Took the job title off {{count, number}} people_other': 'Took the job title off {{count, number}} people',
  'Set the job title of {{count, number}} people to {{subject}}_one':
    'Set the job title of {{count, number}} person to {{subject}}',
  'Set the job title of {{count, number}} people to {{subject}}_other':
    'Set the job title of {{count, number}} people to {{subject}}',
  'Added a note to {{count, number}} people_one': 'Added a note to {{count, number}} person',
  'Added a note to {{count, number}} people_other': 'Added a note to {{count, number}} people',
  'Took {{subject}} off {{count, number}} people_one': 'Took {{subject}} off {{count, number}} person',
  'Took {{subject}} off {{count, number}} people_other': 'Took {{subject}} off {{count, number}} people',
  'Gave {{count, number}} people {{subject}} back_one': 'Gave {{count, number}} person {{subject}} back',
  'Gave {{count, number}} people {{subject}} back_other': 'Gave {{count, number}} people {{subject}} back',
  'Renamed choices of “{{subject}}” for {{count, number}} people_one':
    'Renamed choices of “{{subject}}” for {{count, number}} person',
  'Renamed choices of “{{subject}}” for {{count, number}} people_other':
    'Renamed choices of “{{subject}}” for {{count, number}} people',
  'Took back the new choices of “{{subject}}” for {{count, number}} people_one':
    'Took back the new choices of “{{subject}}” for {{count, number}} person',
  'Took back the new choices of “{{subject}}” for {{count, number}} people_other':
    'Took back the new choices of “{{subject}}” for {{count, number}} people',
  'Set {{subject}} of {{count, number}} people_one': 'Set {{subject}} of {{count, number}} person',
  'Set {{subject}} of {{count, number}} people_other': 'Set {{subject}} of {{count, number}} people',
  'Added {{count, number}} people to {{subject}}_one': 'Added {{count, number}} person to {{subject}}',
  'Added {{count, number}} people to {{subject}}_other': 'Added {{count, number}} people to {{subject}}',
  'Took {{count, number}} people out of {{subject}}_one': 'Took {{count, number}} person out of {{subject}}',
  'Took {{count, number}} people out of {{subject}}_other': 'Took {{count, number}} people out of {{subject}}',
  'Gave {{count, number}} people their job title back_one': 'Gave {{count, number}} person their job title back',
  'Gave {{count, number}} people their job title back_other': 'Gave {{count, number}} people their job title back',
  'Took the note off {{count, number}} people again_one': 'Took the note off {{count, number}} person again',
  'Took the note off {{count, number}} people again_other': 'Took the note off {{count, number}} people again',
  'Took back {{subject}} of {{count, number}} people_one': 'Took back {{subject}} of {{count, number}} person',
  'Took back {{subject}} of {{count, number}} people_other': 'Took back {{subject}} of {{count, number}} people',
  'Took {{count, number}} people out of {{subject}} again_one':
    'Took {{count, number}} person out of {{subject}} again',
  'Took {{count, number}} people out of {{subject}} again_other':
    'Took {{count, number}} people out of {{subject}} again',
  'Put {{count, number}} people back into {{subject}}_one': 'Put {{count, number}} person back into {{subject}}',
  'Put {{count, number}} people back into {{subject}}_other': 'Put {{count, number}} people back into {{subject}}',
  'The {{count, number}} people of the backup from {{when}} return._one':
    'The {{count, number}} person of the backup from {{when}} returns.',
  'The {{count, number}} people of the backup from {{when}} return._other':
    'The {{count, number}} people of the backup from {{when}} return.',
  'Copied {{count, number}} rows_one': 'Copied {{count, number}} row',
  'Copied {{count, number}} rows_other': 'Copied {{count, number}} rows',
  '{{count, number}} people selected_one': '{{count, number}} person selected',
  '{{count, number}} people selected_other': '{{count, number}} people selected',
  'and {{count, number}} more_one': 'and {{count, number}} more',
  'and {{count, number}} more_other': 'and {{count, number}} more',
  'Delete {{count, number}} people_one': 'Delete {{count, number}} person',
  'Delete {{count, number}} people_other': 'Delete {{count, number}} people',
  '{{count, number}} people have none._one': '{{count, number}} person has none.',
  '{{count, number}} people have none._other': '{{count, number}} people have none.',
  'Copied {{count, number}} e-mail addresses._one': 'Copied {{count, number}} e-mail address.',
  'Copied {{count, number}} e-mail addresses._other': 'Copied {{count, number}} e-mail addresses.',
  'On {{count, number}} values_one': 'On {{count, number}} value',
  'On {{count, number}} values_other': 'On {{count, number}} values',
  'Review {{count, number}} cards_one': 'Review {{count, number}} card',
  'Review {{count, number}} cards_other': 'Review {{count, number}} cards',
  'Review {{count, number}} calendar entries_one': 'Review {{count, number}} calendar entry',
  'Review {{count, number}} calendar entries_other': 'Review {{count, number}} calendar entries',
  'Import {{count, number}} calendar entries_one': 'Import {{count, number}} calendar entry',
  'Import {{count, number}} calendar entries_other': 'Import {{count, number}} calendar entries',
  '{{count, number}} calendar entries imported_one': '{{count, number}} calendar entry imported',
  '{{count, number}} calendar entries imported_other': '{{count, number}} calendar entries imported',
  '{{count, number}} calendar entries read_one': '{{count, number}} calendar entry read',
  '{{count, number}} calendar entries read_other': '{{count, number}} calendar entries read',
  'Importing {{count, number}} cards_one': 'Importing {{count, number}} card',
  'Importing {{count, number}} cards_other': 'Importing {{count, number}} cards',
  'Importing {{count, number}} calendar entries_one': 'Importing {{count, number}} calendar entry',
  'Importing {{count, number}} calendar entries_other': 'Importing {{count, number}} calendar entries',
  'Import {{count, number}} people_one': 'Import {{count, number}} person',
  'Import {{count, number}} people_other': 'Import {{count, number}} people',
  'And {{count, number}} more._one': 'And {{count, number}} more.',
  'And {{count, number}} more._other': 'And {{count, number}} more.',
  '{{count, number}} cards read_one': '{{count, number}} card read',
  '{{count, number}} cards read_other': '{{count, number}} cards read',
  '{{count, number}} properties_one': '{{count, number}} property',
  '{{count, number}} properties_other': '{{count, number}} properties',
  '{{count, number}} lost_one': '{{count, number}} lost',
  '{{count, number}} lost_other': '{{count, number}} lost',
}
