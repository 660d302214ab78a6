import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { launchKith, resizeTo, takePicture } from '../support/launch-kith.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PEOPLE = [
  ['Åke', 'Öst'],
  ['Zeb', 'Alm'],
  ['Ada', 'Lind'],
  ['Vincent', 'van Gogh'],
] as const
const list = (page: Page) => page.locator('#people')
const sections = (page: Page) =>
  list(page)
    .getByRole('group')
    .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label')))

function cardsOf(people: readonly (readonly [string, string])[]): string {
  const path = join(temporaryFolder(), 'people.vcf')
  const card = ([given, family]: readonly [string, string]) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nN:${family};${given};;;\r\nFN:${given} ${family}\r\nEND:VCARD\r\n`
  writeFileSync(path, people.map(card).join(''))
  return path
}

it('people stand in the order and under the letters of the reader, also after the next start', async () => {
  const kith = await launchKith({ args: [cardsOf(PEOPLE)] })
  const { page, complaints, data, quit } = kith
  await resizeTo(kith, 1280, 800)
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect.poll(() => sections(page)).toEqual(['A', 'V', 'Z'])

  await page.keyboard.press('Control+,')
  const language = page.getByRole('combobox', { name: 'Sorting language' })
  await language.focus()
  await page.keyboard.type('svensk')
  await takePicture(page, 'settings-sorting-language')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => language.inputValue()).toBe('Swedish (svenska)')
  await page.getByText('Last name first', { exact: true }).click()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await list(page).waitFor()
  const asChosen = async (shown: Page) => {
    await expect.poll(() => sections(shown)).toEqual(['A', 'L', 'V', 'Ö'])
    expect(
      (await list(shown).getByRole('option').allTextContents()).map((text) => text.replace(/^\p{Lu}{2}/u, '')),
    ).toEqual(['Alm, Zeb', 'Lind, Ada', 'van Gogh, Vincent', 'Öst, Åke'])
  }
  await asChosen(page)
  // A key of a Swedish keyboard, which Playwright's has not.
  await list(page).dispatchEvent('keydown', { key: 'ö' })
  await page.getByRole('heading', { name: 'Öst, Åke' }).waitFor()
  await takePicture(page, 'names-swedish-1280')
  expect(complaints).toEqual([])
  await quit()

  const again = await launchKith({ data })
  await asChosen(again.page)
  await again.page.keyboard.press('Control+,')
  expect(await again.page.getByRole('combobox', { name: 'Sorting language' }).inputValue()).toBe('Swedish (svenska)')
})
