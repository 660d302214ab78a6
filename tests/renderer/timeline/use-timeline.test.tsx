import { expect, it } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, option, renderApp, settle, until } from '../../support/render-app.tsx'

it.each([
  ['calendar.changed', {}],
  ['timeline.changed', { ids: [1] }],
] as const)('a timeline that is out of sight is asked for again once it is shown, after %s', async (name, change) => {
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Lena Ek' })])
  await renderApp(bridge)
  await click(option(/Lena/))
  await until(() => document.querySelector('article') !== null)
  await settle(50)
  await click(byRole('button', /^Calendar/))
  await until(() => document.querySelector('article') === null)
  const asked = () => bridge.requests.filter(({ channel }) => channel === 'timeline.page').length
  const before = asked()
  bridge.tell(name, change as never)
  await settle(50)
  expect(asked()).toBe(before)
  await click(byRole('button', /^People/))
  await click(option(/Lena/))
  await until(() => asked() > before)
})
