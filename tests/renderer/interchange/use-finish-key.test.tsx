import { act, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useImport } from '../../../renderer/interchange/import-store.ts'
import { useFinishKey } from '../../../renderer/interchange/use-finish-key.ts'

const pressFinish = () =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
  )

function Page({ finish }: { finish: () => void }) {
  useFinishKey(finish)
  return <h1>Review</h1>
}

/** Presses the key as soon as the page is in the document, before it can have been painted. */
function Hasty({ finish }: { finish: () => void }) {
  useLayoutEffect(() => void pressFinish())
  return <Page finish={finish} />
}

async function render(page: React.ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  useImport.setState(useImport.getInitialState(), true)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    document.body.replaceChildren()
  })
  await act(async () => root.render(page))
  return (next: React.ReactNode) => act(async () => root.render(next))
}

describe('useFinishKey', () => {
  it('hears the key from the moment that the page is there', async () => {
    const finish = vi.fn()
    await render(<Hasty finish={finish} />)
    expect(finish).toHaveBeenCalledTimes(1)
  })

  it('does what the page would do now', async () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const again = await render(<Page finish={first} />)
    await again(<Hasty finish={second} />)
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  it.each(['<section role="dialog" aria-modal="true"></section>', '<ul role="menu"></ul>', '<ul role="listbox"></ul>'])(
    'leaves the key to %s, but not to one that fades away',
    async (open) => {
      const finish = vi.fn()
      await render(<Page finish={finish} />)
      document.body.insertAdjacentHTML('beforeend', `<div id="over">${open}</div>`)
      pressFinish()
      expect(finish).not.toHaveBeenCalled()
      document.getElementById('over')?.setAttribute('data-exiting', 'true')
      pressFinish()
      expect(finish).toHaveBeenCalledTimes(1)
    },
  )

  it('does nothing while an import is under way', async () => {
    const finish = vi.fn()
    await render(<Page finish={finish} />)
    useImport.getState().begin('import')
    pressFinish()
    expect(finish).not.toHaveBeenCalled()
  })
})
