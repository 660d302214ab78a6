import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { temporaryFolder } from './temporary-folder.ts'

/** A screen, and the way to it from the one before. */
export type Screen = { readonly name: string; readonly open: (page: Page) => Promise<unknown> }

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const find = (page: Page, words: string) => page.getByRole('textbox', { name: 'Find people' }).fill(words)

/** Shows somebody. Where there is room for one pane only, the list has to come back first. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await find(page, name)
  await page.getByRole('option', { name }).click()
  await page.getByRole('article', { name }).waitFor()
}

/** Waits for the page of those who are chosen together. */
export async function selected(page: Page, count: number): Promise<void> {
  await page.getByRole('article', { name: `${count} people selected` }).waitFor()
}

export async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

export async function openMenu(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape')
  await button(page, name).first().click()
  await page.getByRole('menu').waitFor()
}

export function oddExport(): string {
  const path = join(temporaryFolder(), 'old-phone.vcf')
  const cards = [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pia Lund\r\nBDAY:1980-13-45\r\nTEL:\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pia Lund\r\nBDAY:1980-13-45\r\nTEL:\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Cut;Short\r\n',
  ]
  writeFileSync(path, cards.join(''))
  return path
}
