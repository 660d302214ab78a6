import { expect, it } from 'vitest'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { focus, press, renderApp, settle } from '../../support/render-app.tsx'

const heading = () => document.querySelector('article h1')?.textContent

async function open(name: Partial<typeof EMPTY_NAME>, formattedName: string, nameOrder: 'givenFirst' | 'familyFirst') {
  const bridge = createFakeBridge([fakeContact(1, { formattedName, name: { ...EMPTY_NAME, ...name } })])
  await bridge.invoke('settings.set', { nameOrder })
  await renderApp(bridge)
  const people = document.querySelector<HTMLElement>('#people')
  if (people) await focus(people)
  await press('Home')
  await settle()
}

it('follows the name order', async () => {
  await open({ given: 'Ada', family: 'Lindqvist' }, 'Dr. Ada Lindqvist', 'familyFirst')
  expect(heading()).toBe('Lindqvist, Dr. Ada')
})

it('stays as the person is called where first names come first', async () => {
  await open({ given: 'Ada', family: 'Lindqvist' }, 'Ada Lindqvist', 'givenFirst')
  expect(heading()).toBe('Ada Lindqvist')
})

it('has the reading in the order of the name', async () => {
  const reading = { phoneticGiven: 'アイ', phoneticFamily: 'アオキ' }
  await open({ given: '愛', family: '青木', ...reading }, '青木愛', 'givenFirst')
  expect(heading()).toBe('青木愛 アオキ アイ')
})
