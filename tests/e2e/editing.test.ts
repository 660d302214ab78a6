import { describe, expect, it } from 'vitest'
import { crashPage, inPage, pressInPage } from '../support/crash-page.ts'
import { type Kith, launchKith } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const field = ({ page }: Kith, name: string) => page.getByRole('textbox', { name, exact: true })
const phones = async ({ page }: Kith) => {
  const answer = await askFromPage(page, 'contacts.get', { id: 1 })
  return answer.ok ? answer.value.phones.map(({ value }) => value) : []
}

/** Kith with Ada open in the editor, in a book whose region is Sweden. */
async function editAda(numbers: readonly string[] = []): Promise<Kith> {
  const kith = await launchKith()
  const { page } = kith
  await askFromPage(page, 'settings.set', { region: 'SE' })
  await askFromPage(page, 'contacts.create', {
    fields: {
      formattedName: 'Ada Lindqvist',
      name: {
        prefix: '',
        given: 'Ada',
        additional: '',
        family: 'Lindqvist',
        suffix: '',
        phoneticGiven: '',
        phoneticAdditional: '',
        phoneticFamily: '',
      },
      phones: numbers.map((value) => ({ types: ['work'], label: '', preference: null, value })),
    },
  })
  await page.reload()
  await page.getByRole('option', { name: 'Ada Lindqvist' }).click()
  await page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await field(kith, 'First name').waitFor()
  return kith
}

async function kill({ app }: Kith): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

/** Waits until the book holds a draft with this text. */
const keptWith = ({ page }: Kith, text: string) =>
  expect
    .poll(async () => {
      const answer = await askFromPage(page, 'drafts.list', {})
      return answer.ok ? answer.value.map(({ body }) => body).join() : ''
    })
    .toContain(text)

describe('a number', () => {
  it('is formatted as its field is left, brought back with Ctrl Z, and offered with its country code', async () => {
    const kith = await editAda()
    const { page } = kith
    await page.getByRole('button', { name: 'Add field' }).click()
    await page.getByRole('menuitem', { name: 'Phone', exact: true }).click()
    const number = field(kith, 'phone')
    await expect.poll(() => number.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('0846500418')
    await page.keyboard.press('Tab')
    await expect.poll(() => number.inputValue()).toBe('08-465 004 18')

    await number.focus()
    await page.keyboard.press('ControlOrMeta+z')
    expect(await number.inputValue()).toBe('0846500418')
    await page.keyboard.press('Tab')
    expect(await number.inputValue()).toBe('0846500418')

    await page.getByRole('button', { name: 'Save as +46 8 465 004 18' }).click()
    expect(await number.inputValue()).toBe('+46 8 465 004 18')
    await number.fill('ask Maria')
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
    expect(await phones(kith)).toEqual(['ask Maria'])
  })

  it('is formatted also when it is saved from its field', async () => {
    const kith = await editAda(['112'])
    await field(kith, 'phone').fill('0046701740631')
    await kith.page.keyboard.press('ControlOrMeta+s')
    await kith.page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
    expect(await phones(kith)).toEqual(['+46 70 174 06 31'])
  })
})

describe('rows', () => {
  it('are moved by keyboard, with the field still in focus, and by their grip', async () => {
    const kith = await editAda(['111 11', '222 22', '333 33'])
    const { page } = kith
    const shown = () =>
      field(kith, 'phone').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    await field(kith, 'phone').nth(2).focus()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await shown()).toEqual(['111 11', '333 33', '222 22'])
    await page.keyboard.press('Alt+ArrowUp')
    expect(await shown()).toEqual(['333 33', '111 11', '222 22'])
    await page.keyboard.press('Alt+ArrowUp')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('333 33')
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('Moved to place 1 of 3')

    const grip = page.getByTitle(/^Drag to reorder/)
    const [from, to] = [await grip.nth(0).boundingBox(), await grip.nth(2).boundingBox()]
    if (!from || !to) throw new Error('There are no grips')
    const drag = async () => {
      await page.mouse.move(from.x + 8, from.y + 15)
      await page.mouse.down()
      await page.mouse.move(from.x + 8, (from.y + to.y) / 2, { steps: 4 })
      await page.mouse.move(from.x + 8, to.y + 20, { steps: 4 })
    }
    await drag()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await shown()).toEqual(['333 33', '111 11', '222 22'])
    await drag()
    await page.mouse.up()
    expect(await shown()).toEqual(['111 11', '222 22', '333 33'])
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
    expect(await phones(kith)).toEqual(['111 11', '222 22', '333 33'])
  })
})

describe('what is being written', () => {
  it('is there again after Kith was killed', async () => {
    const first = await editAda(['112'])
    await field(first, 'Job title').fill('Publisher')
    await field(first, 'phone').fill('08 46')
    await keptWith(first, '08 46')
    await kill(first)

    const again = await launchKith({ data: first.data })
    await again.page.getByText('Not saved last time.').waitFor()
    expect(await field(again, 'Job title').inputValue()).toBe('Publisher')
    expect(await field(again, 'phone').inputValue()).toBe('08 46')
    await again.page.keyboard.press('ControlOrMeta+s')
    await again.page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
    expect(await phones(again)).toEqual(['08 46'])
    await again.page.getByRole('textbox', { name: 'Write about' }).fill('Wants the spine lighter')
    await keptWith(again, 'spine lighter')
    await kill(again)

    const last = await launchKith({ data: first.data })
    await last.page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
    const note = last.page.getByRole('textbox', { name: 'Write about' })
    await expect.poll(() => note.inputValue()).toBe('Wants the spine lighter')
    expect(await last.page.getByText('Not saved last time.').count()).toBe(0)
    await note.press('ControlOrMeta+Enter')
    await expect.poll(() => askFromPage(last.page, 'drafts.list', {})).toEqual({ ok: true, value: [] })
  })

  it('is there again after its page crashed, in the same window, and is saved from there', async () => {
    const kith = await editAda(['112'])
    const { app } = kith
    await field(kith, 'Job title').fill('Publisher')
    await keptWith(kith, 'Publisher')
    await crashPage(kith)
    const title = `[...document.querySelectorAll('input')].find(({ labels }) => labels[0]?.textContent === 'Job title')`
    await expect.poll(() => inPage(app, `${title}?.value`), { timeout: 15_000 }).toBe('Publisher')
    expect(await inPage(app, 'document.body.innerText')).toContain('Not saved last time.')
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())),
    ).toEqual([true])

    await inPage(app, `${title}.focus()`)
    await pressInPage(app, 's', ['control'])
    await expect
      .poll(() => inPage(app, `document.querySelector('article')?.innerText`), { timeout: 15_000 })
      .toContain('Publisher')
    const asked = inPage(app, `kith.invoke('contacts.get', { id: 1 })`)
    await expect(asked).resolves.toMatchObject({ ok: true, value: { jobs: [{ title: 'Publisher' }] } })
    await expect(inPage(app, `kith.invoke('drafts.list', {})`)).resolves.toEqual({ ok: true, value: [] })
  })

  it('of a new person is there again after the window was closed, which asked nothing', async () => {
    const first = await launchKith()
    await askFromPage(first.page, 'settings.set', { isKeptInTray: false })
    await first.page.getByRole('button', { name: /Start from scratch/ }).click()
    await field(first, 'First name').fill('Chiara')
    const gone = new Promise<number | null>((resolve) => first.app.process().once('exit', resolve))
    await first.page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await gone).toBe(0)

    const again = await launchKith({ data: first.data })
    await again.page.getByText('Not saved last time.').waitFor()
    expect(await field(again, 'First name').inputValue()).toBe('Chiara')
  })
})
