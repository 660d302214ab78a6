import { expect, it } from 'vitest'
import { launchKith } from '../support/launch-kith.ts'
import { makeFields, valued } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'

it('reads the list by letter, and a person as a heading, lists of labelled rows, and the people around them', async () => {
  const { page, complaints } = await launchKith()
  const add = (fields: Parameters<typeof makeFields>[0]) =>
    askFromPage(page, 'contacts.create', { fields: makeFields(fields) })
  await add({ formattedName: 'Jonas Lindqvist' })
  await add({
    formattedName: 'Ada Lindqvist',
    phones: [valued('+46 70 174 06 31', 'cell')],
    emails: [valued('ada@brightwater.example')],
    relations: [valued('Jonas Lindqvist', 'spouse')],
    notes: ['Collects letterpress ephemera.'],
    tags: ['Client'],
  })
  await page.getByRole('option', { name: 'Ada Lindqvist' }).click()
  const article = page.getByRole('article', { name: 'Ada Lindqvist' })
  await article.getByRole('button', { name: 'Jonas Lindqvist, Spouse' }).waitFor()
  const tree = await article.ariaSnapshot()
  const essential = tree
    .split('\n')
    .map((line) => line.trim().replace(/^- '(.*)'(:.*)?$/, '- $1'))
    .filter((line) => /^- (heading|list |button|link)/.test(line))
    .map((line) => line.replace(/^- (\w+ "[^"]*"( \[level=\d\])?).*$/, '$1'))
  expect(essential).toEqual([
    'heading "Ada Lindqvist" [level=1]',
    'list "Tags"',
    'button "Tag: put on or take off"',
    'button "Call"',
    'button "E-mail"',
    'button "Message"',
    'button "Log"',
    'button "Plan"',
    'list "Phone and e-mail"',
    'button "mobile: +46 70 174 06 31, copy"',
    'button "Call +46 70 174 06 31"',
    'link "work: ada@brightwater.example"',
    'button "Copy ada@brightwater.example"',
    'heading "Keep in touch" [level=2]',
    'button "Set a rhythm"',
    'button "Now. Choose when it was"',
    'button "With… who else was there"',
    'button "Attach files"',
    'button "Tags of the entry"',
    'button "Remind me"',
    'button "Add note"',
    'heading "History" [level=2]',
    'button "All kinds"',
    'button "Find in this history"',
    'heading "Related people" [level=2]',
    'button "Add a related person"',
    'list "Related people"',
    'button "Jonas Lindqvist, Spouse"',
    'heading "About" [level=2]',
    'button "Show changes"',
  ])
  const list = await page.getByRole('listbox', { name: 'People' }).ariaSnapshot()
  const said = list.split('\n').map((line) => line.replace(/^( *- \w+ "[^"]*").*$/, '$1'))
  expect(said).toEqual([
    '- listbox "People"',
    '  - group "A"',
    '    - option "Ada Lindqvist"',
    '  - group "J"',
    '    - option "Jonas Lindqvist"',
  ])
  expect(complaints).toEqual([])
})
