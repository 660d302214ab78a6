import { Plus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { parseSearch } from '../../shared/domain/search-fields.ts'
import { useContact, useTags } from '../api/queries.ts'
import { startNewPerson } from '../contacts/edit/start-editing.ts'
import { EVERYONE } from '../routes.ts'
import { openSetting } from '../settings/open-setting.ts'
import { SECTIONS } from '../settings/sections.tsx'
import { focusWhenShown, showList } from '../shell/panes.ts'
import { useCommandContext } from '../shell/use-command-context.ts'
import { useWindow } from '../shell/window-store.ts'
import { commandSections, rankedCommands, rankedLists, usefulCommands } from './command-items.ts'
import type { PaletteItem, PaletteSection } from './item.ts'
import { personActions } from './person-actions.ts'
import { ranked, STRONG } from './rank.ts'
import { tagItems } from './tag-items.ts'
import { useFoundEntries } from './use-found-entries.ts'
import { useFoundPeople, useRecentPeople } from './use-palette-people.ts'
import { useTaskItem } from './use-task-item.ts'

const MOST = { commands: 8, settings: 5, lists: 6 }
/** So that the history stands in sight below them. */
const FEW_ACTIONS = 4

export type Asked = {
  readonly text: string
  /** Whom the actions are for; without it for the first one found. */
  readonly personId: ContactId | null
  readonly areAllActionsShown: boolean
}
export type Sections = {
  readonly sections: readonly PaletteSection[]
  /** All that can be done with the person, also what is not shown. */
  readonly actions: readonly PaletteItem[]
  /** False while the people shown still answer what was typed before. */
  readonly isFresh: boolean
}

/** Everything that answers what was typed, in the order in which it stands. */
export function useSections({ text, personId, areAllActionsShown }: Asked): Sections {
  const { t } = useTranslation()
  const context = useCommandContext()
  const isOfCommands = text.startsWith('>')
  const typed = (isOfCommands ? text.slice(1) : text).trim()
  const asked = isOfCommands ? '' : typed
  const found = useFoundPeople(asked)
  const recent = useRecentPeople()
  const { data: tags = [] } = useTags()
  const people = asked === '' ? (isOfCommands ? [] : recent) : (found?.rows ?? [])
  // Before anything is typed, whoever is open is meant.
  const open = asked === '' && !isOfCommands ? context.contact : null
  const target = people.find(({ id }) => id === personId)?.id ?? open?.id ?? people[0]?.id ?? null
  const { data: contact } = useContact(target)
  const actions = contact && contact.id === target ? personActions(contact, t) : []
  const ofTask = useTaskItem(asked)
  // As long as the people still answer what was typed before, so do these. Somebody who was found by what was written
  // is not meant with all else that passed.
  const [named] = people.slice(0, 1).filter((person) => isNameTyped(asked, [person]))
  const entries = useFoundEntries(asked === '' ? '' : (found?.text ?? ''), asked === '' ? null : (named?.id ?? null))
  const isFresh = asked === '' || found?.text === asked

  const section = (id: PaletteSection['id'], title: string, items: readonly PaletteItem[]): PaletteSection[] =>
    items.length === 0 ? [] : [{ id, title, items }]
  const commands = typed === '' ? [] : rankedCommands(typed, context, t)
  const ofCommands = section(
    'commands',
    t('Commands'),
    (isOfCommands ? commands : commands.slice(0, MOST.commands)).map(({ value }) => value),
  )
  const ofTags = section('tagging', t('Tags'), tagItems(typed, tags, context, t))
  if (isOfCommands) {
    const answers = [...ofCommands, ...ofTags]
    return { sections: typed === '' ? commandSections(context, t).filter(hasItems) : answers, actions: [], isFresh }
  }

  const shownActions = section(
    'actions',
    contact ? t('Do something with {{name}}', { name: nameOf(contact) || t('a person without a name') }) : '',
    areAllActionsShown ? actions : actions.slice(0, FEW_ACTIONS),
  )
  if (typed === '') {
    const sections = [
      ...section('recent', t('Opened last'), people.map(personItem)),
      ...shownActions,
      ...section('commands', t('Commands'), usefulCommands(context, t)),
    ]
    return { sections, actions, isFresh }
  }

  const hits = people.map(personItem)
  const rest = (found?.total ?? 0) - hits.length
  const isName = isFresh && hits.length === 0 && parseSearch(asked).fields.length === 0
  const ofPeople = [
    ...section('people', t('People'), [
      ...hits,
      ...(rest > 0 ? [allFound(asked, t('Show all {{count, number}}', { count: found?.total ?? 0 }))] : []),
    ]),
    ...shownActions,
    ...section('history', t('History'), entries),
  ]
  const ofSettings = ranked(
    typed,
    SECTIONS.flatMap((part) => [
      { part, title: part.title, words: 'settings', isRow: false },
      ...part.settings.map(({ title, words = '' }) => ({
        part,
        title,
        words: `${words} ${t(part.title)}`,
        isRow: true,
      })),
    ]),
    ({ title, words }) => ({ label: t(title), words }),
  ).slice(0, MOST.settings)
  const ofLists = [
    ...rankedLists(typed, context, t).map(({ value }) => value),
    ...ranked(typed, tags, ({ name }) => ({ label: name, words: t('Tags') })).map(
      ({ value: { name, color, count } }): PaletteItem => ({
        id: `tag-${tags.findIndex((tag) => tag.name === name)}`,
        label: name,
        dot: `var(--tag-${color})`,
        end: t('{{count, number}} people', { count }),
        run: () => showList({ ...EVERYONE, tag: name }),
      }),
    ),
  ].slice(0, MOST.lists)
  const areCommandsMeant = (commands[0]?.score ?? 0) >= STRONG && !isNameTyped(asked, people)
  // What is called just so is meant, whatever else the words could say.
  const isTaskMeant = ofTask.isMeant && !commands.some(({ value }) => isCalled(value, typed))
  const lists = section('lists', t('Tags and lists'), ofLists)
  const areListsMeant = ofLists.some((item) => isCalled(item, typed))
  const sections = [
    ...(areListsMeant ? lists : []),
    ...section('task', t('Add'), isTaskMeant ? ofTask.items : []),
    ...(areCommandsMeant ? [...ofCommands, ...ofPeople] : [...ofPeople, ...ofCommands]),
    ...ofTags,
    ...section(
      'settings',
      t('Settings'),
      ofSettings.map(
        ({ value: { part, title, isRow } }): PaletteItem => ({
          id: `setting-${part.id}-${isRow ? part.settings.findIndex((row) => row.title === title) : 'all'}`,
          label: t(title),
          icon: part.icon,
          ...(isRow ? { detail: t(part.title) } : {}),
          run: () => (isRow ? openSetting(part.id, title) : openSetting(part.id)),
        }),
      ),
    ),
    ...(areListsMeant ? [] : lists),
    // Last, so that Enter takes what is there already before it adds somebody.
    ...section('new', isTaskMeant ? t('Or') : t('Add'), [
      ...(isName ? [newPerson(t('New person “{{text}}”', { text: asked }), asked)] : []),
      ...(isTaskMeant ? [] : ofTask.items),
    ]),
  ]
  return { sections, actions, isFresh }
}

const isCalled = ({ label }: PaletteItem, typed: string) => foldText(label) === foldText(typed)
const hasItems = ({ items }: PaletteSection) => items.length > 0

function personItem(person: ContactSummary): PaletteItem {
  return {
    id: `person-${person.id}`,
    label: person.name,
    person,
    personId: person.id,
    run: () => {
      useWindow.getState().open(person.id)
      focusWhenShown('page')
    },
  }
}

/** Takes the search over to the list, where everybody found has room. */
function allFound(text: string, label: string): PaletteItem {
  return {
    id: 'all-found',
    label,
    icon: Users,
    run: () => {
      showList(EVERYONE)
      useWindow.getState().search(text)
    },
  }
}

function newPerson(label: string, text: string): PaletteItem {
  return { id: 'new-person', label, icon: Plus, run: () => startNewPerson(text) }
}

/** True when somebody is called what was typed, or begins so: then people are meant, and no command. */
function isNameTyped(text: string, people: readonly ContactSummary[]): boolean {
  const [first = ''] = foldText(text).split(' ')
  return people.some(({ name }) =>
    foldText(name)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(first)),
  )
}
