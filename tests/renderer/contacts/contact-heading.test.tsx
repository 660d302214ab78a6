import { expect, it, onTestFinished, vi } from 'vitest'
import { type Contact, EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { focus, press, renderApp, settle } from '../../support/render-app.tsx'

const heading = () => document.querySelector('article h1')?.textContent

async function open(name: Partial<typeof EMPTY_NAME>, formattedName: string, nameOrder: 'givenFirst' | 'familyFirst') {
  await show(fakeContact(1, { formattedName, name: { ...EMPTY_NAME, ...name } }), nameOrder)
}

async function show(contact: Contact, nameOrder: 'givenFirst' | 'familyFirst' = 'givenFirst') {
  const bridge = createFakeBridge([contact])
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

it('has the pronouns of the card, which is then not listed with what else stands on it', async () => {
  const property = { group: '', parameters: '' }
  const rawProperties = [
    { ...property, name: 'PRONOUNS', value: 'she/her' },
    { ...property, name: 'X-PAYS-IN', value: 'euro' },
  ]
  await show(fakeContact(1, { formattedName: 'Ada Lindqvist', rawProperties }))
  expect(heading()).toBe('Ada Lindqvist she/her')
  expect([...document.querySelectorAll('article details dt')].map(({ textContent }) => textContent)).toEqual([
    'X-PAYS-IN',
  ])
})

it.each([
  [{ locality: 'Göteborg', country: 'Sweden' }, /^Göteborg, 10:24 there$/, false],
  [{ locality: '', country: 'Sverige' }, /^Sweden, 10:24 there$/, false],
  [{ locality: 'Portland', region: 'OR', country: 'USA' }, /^Portland, 01:24 there$/, true],
  [{ locality: 'Portland', region: '', country: 'USA' }, null, false],
])('says what time it is where somebody lives, as far as that is known: %o', async (parts, words, isNight) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 11, 8, 24) })
  onTestFinished(() => void vi.useRealTimers())
  const address = { types: [], label: '', preference: null, poBox: '', extended: '', street: '', formatted: '' }
  await show(fakeContact(1, { addresses: [{ region: '', postalCode: '', ...address, ...parts }] }))
  await settle(60)
  const told = [...document.querySelectorAll('article header p')].find(({ textContent }) => / there$/.test(textContent))
  if (words === null) expect(told).toBeUndefined()
  else expect(told?.textContent).toMatch(words)
  expect(document.querySelector('[aria-label="Night"]') !== null).toBe(isNight)
})

it.each([
  [['+81 3 3224 5000', '0171 123'], 'Japan, 17:24 there'],
  [['+81 3 3224 5000', '+46 8 465 004 18'], undefined],
  [['+1 202 456 1111'], undefined],
  [['03 3224 5000'], undefined],
])('goes by the country of the numbers where there is no address: %o', async (values, words) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 11, 8, 24) })
  onTestFinished(() => void vi.useRealTimers())
  await show(fakeContact(1, { phones: values.map((value) => ({ value, types: [], label: '', preference: null })) }))
  await settle(300)
  const told = [...document.querySelectorAll('article header p')].find(({ textContent }) => / there$/.test(textContent))
  expect(told?.textContent).toBe(words)
})
