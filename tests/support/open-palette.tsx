import { createFakeBridge, type FakeBridge } from './fake-bridge.ts'
import { fakeContact } from './fake-contacts.ts'
import { byRole, press, renderApp, settle } from './render-app.tsx'

const email = (value: string) => ({ value, types: ['work'], label: '', preference: null })
const phone = (value: string, kind: string) => ({ value, types: [kind], label: '', preference: null })
export const people = [
  fakeContact(1, {
    formattedName: 'Ada Lindqvist',
    phones: [phone('+46 8 465 004 18', 'work'), { ...phone('+46 70 174 06 31', 'cell'), preference: 1 }],
    emails: [email('ada@brightwater.example')],
    tags: ['Client'],
  }),
  fakeContact(2, { formattedName: 'Adaeze Obi' }),
  fakeContact(3, { formattedName: 'Undine Brandt' }),
]

export async function start(): Promise<FakeBridge> {
  return renderApp(createFakeBridge(people))
}
export async function openPalette(): Promise<HTMLInputElement> {
  await press('k', { ctrlKey: true })
  // The palette is fetched when it is wanted for the first time.
  for (let tries = 0; tries < 50 && !document.querySelector('input[role="combobox"]'); tries++) await settle(20)
  const field = document.querySelector<HTMLInputElement>('input[role="combobox"]')
  if (!field) throw new Error('The palette is not open')
  return field
}
export const results = () => byRole('listbox', 'Results')
export const offered = () => [...results().querySelectorAll('[role="option"]')].map((row) => row.textContent)
export const active = () => {
  const id = document.querySelector('input[role="combobox"]')?.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.textContent : undefined
}
export const headings = () =>
  [...results().querySelectorAll('[role="group"]')].map(
    (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
  )
export const asked = (bridge: FakeBridge, channel: string) =>
  bridge.requests.filter((request) => request.channel === channel)
export const isOpen = () => document.querySelector('input[role="combobox"]') !== null
