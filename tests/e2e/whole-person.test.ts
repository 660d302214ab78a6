import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { expectSound } from '../support/every-size.ts'
import { type Kith, launchKith } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The contact with this key, as the book has it now. */
async function contact({ page }: Kith, id: number) {
  const answer = await askFromPage(page, 'contacts.get', { id })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** A picture of so many pixels, drawn by the page: blue, with its middle square red, or clear. */
async function pictureOf(page: Page, width: number, height: number, middle: 'red' | 'clear'): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([across, down, inside]) => {
      const canvas = document.createElement('canvas')
      canvas.width = across
      canvas.height = down
      const context = canvas.getContext('2d')
      if (!context) throw new Error('Nothing can be drawn')
      context.fillStyle = '#00f'
      context.fillRect(0, 0, across, down)
      const side = Math.min(across, down) / 2
      const square = [(across - side) / 2, (down - side) / 2, side, side] as const
      context.fillStyle = '#f00'
      if (inside === 'red') context.fillRect(...square)
      else context.clearRect(...square)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    },
    [width, height, middle] as const,
  )
  return Buffer.from(base64, 'base64')
}

async function choosePicture(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name: 'ada.png', mimeType: 'image/png', buffer })
}

/** The size of a photo of the book, and the colour at parts of its sides, red, green, blue and how solid it is. */
function photoFacts(page: Page, sha256: string, at: readonly (readonly [number, number])[]) {
  return page.evaluate(
    async ([address, points]) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob())
      const canvas = document.createElement('canvas')
      canvas.width = picture.width
      canvas.height = picture.height
      const context = canvas.getContext('2d', { willReadFrequently: true })
      context?.drawImage(picture, 0, 0)
      const colorAt = ([x, y]: readonly [number, number]) =>
        [...(context?.getImageData(x * picture.width, y * picture.height, 1, 1).data ?? [])].map(
          (part) => Math.round(part / 255) * 255,
        )
      return { size: [picture.width, picture.height], colors: points.map(colorAt) }
    },
    [`app://kith/photo/${sha256}`, at] as const,
  )
}

/** A book with Tove (1) and a group without members (2). */
async function start(): Promise<Kith> {
  const kith = await launchKith()
  const { page } = kith
  await askFromPage(page, 'contacts.create', { fields: { formattedName: 'Tove Aalto' } })
  await askFromPage(page, 'contacts.create', { fields: { kind: 'group', formattedName: 'Letterpress circle' } })
  await page.reload()
  await page.getByRole('option', { name: 'Tove Aalto' }).waitFor()
  return kith
}

describe('a whole person', () => {
  it('is written with two jobs, a relation, a cropped photo and a group, saved, seen, and undone in one step', async () => {
    const kith = await start()
    const { page } = kith
    await page.keyboard.press('Control+n')
    await expect.poll(() => field(page, 'First name').evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type('Ada')
    await field(page, 'Last name').fill('Lindqvist')
    await field(page, 'Job title').fill('Managing editor')
    await page.getByRole('combobox', { name: 'Organisation' }).fill('Brightwater')
    await button(page, 'Add field').click()
    await page.getByRole('menuitem', { name: 'Another job' }).click()
    const second = field(page, 'Job title').nth(1)
    await expect.poll(() => second.evaluate((one) => one === document.activeElement)).toBe(true)
    await second.fill('Typesetter')

    // By keys alone: Escape leaves the field and comes back to its button, and what is added is then called something.
    const add = button(page, 'Add person')
    await add.press('Enter')
    await page.getByRole('combobox', { name: 'Add a related person' }).press('Escape')
    await expect.poll(() => add.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Add a related person' }).pressSequentially('tov')
    await page.keyboard.press('Enter')
    const label = button(page, 'Label: related')
    await expect.poll(() => label.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('menuitem', { name: 'spouse' }).waitFor()
    await page.keyboard.type('coll')
    await page.keyboard.press('Enter')
    await button(page, 'Label: colleague').waitFor()
    await button(page, 'Add to group').click()
    await page.getByRole('menuitem', { name: 'Letterpress circle' }).click()

    // Wider than high: the middle is taken. Zoomed in twofold it is the red square alone.
    await choosePicture(page, await pictureOf(page, 3000, 2000, 'red'))
    await page.getByRole('dialog', { name: 'Crop the photo' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    for (let times = 0; times < 8; times++) await page.keyboard.press('+')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+s')
    await page.getByText('Added Ada Lindqvist').waitFor()

    const ada = await contact(kith, 3)
    const tove = await contact(kith, 1)
    expect(ada.jobs.map(({ title, organization }) => [title, organization])).toEqual([
      ['Managing editor', 'Brightwater'],
      ['Typesetter', ''],
    ])
    expect(ada.relations).toMatchObject([{ types: ['colleague'], value: tove.uid }])
    expect((await contact(kith, 2)).members).toEqual([ada.uid])
    if (ada.photo?.kind !== 'stored') throw new Error('There is no photo')
    expect(ada.photo.mediaType).toBe('image/jpeg')
    const corners = [0.05, 0.95].flatMap((x) => [0.05, 0.95].map((y) => [x, y] as const))
    expect(await photoFacts(page, ada.photo.sha256, corners)).toEqual({
      size: [933, 933],
      colors: corners.map(() => [255, 0, 0, 255]),
    })
    const article = page.getByRole('article', { name: 'Ada Lindqvist' })
    await article.getByRole('button', { name: 'Tove Aalto, Colleague' }).waitFor()
    await article.getByRole('button', { name: 'Letterpress circle' }).waitFor()

    await page.keyboard.press('Control+z')
    await page.getByRole('option', { name: 'Ada Lindqvist' }).waitFor({ state: 'detached' })
    expect((await contact(kith, 2)).members).toEqual([])
    expect((await askFromPage(page, 'contacts.get', { id: 3 })).ok).toBe(false)
    await page.keyboard.press('Control+Shift+z')
    await page.getByRole('option', { name: 'Ada Lindqvist' }).waitFor()
    expect((await contact(kith, 2)).members).toEqual([ada.uid])
    expect(kith.complaints).toEqual([])
  })

  it('loses a relation on both cards, and gets it back on both', async () => {
    const kith = await start()
    const { page } = kith
    const { uid } = await contact(kith, 1)
    const fields = {
      formattedName: 'Jonas',
      relations: [{ types: ['child'], label: '', preference: null, value: uid }],
    }
    await askFromPage(page, 'contacts.create', { fields })
    // Whoever comes into the list moves the others.
    await page.getByRole('option', { name: 'Jonas' }).waitFor()
    await page.getByRole('option', { name: 'Tove Aalto' }).click()
    await button(page, 'Edit').click()
    await button(page, 'Label: parent').waitFor()
    await expectSound(kith, 'edit-person')
    await button(page, 'Remove Jonas').click()
    await page.keyboard.press('Control+s')
    await page.getByText('Saved Tove Aalto').waitFor()
    expect((await contact(kith, 3)).relations).toEqual([])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await contact(kith, 3)).relations).toMatchObject(fields.relations)
  })
})

describe('the photo of somebody', () => {
  it('keeps what can be seen through, and is cropped again from its menu', async () => {
    const kith = await start()
    const { page } = kith
    await page.getByRole('option', { name: 'Tove Aalto' }).click()
    await button(page, 'Edit').click()
    await choosePicture(page, await pictureOf(page, 400, 400, 'clear'))
    await button(page, 'Use photo').click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await button(page, 'Photo: choose or remove').click()
    await page.getByRole('menuitem', { name: 'Crop…' }).click()
    const frame = page.getByRole('application')
    await frame.hover()
    await page.mouse.wheel(0, -300)
    await expect.poll(() => page.getByRole('slider', { name: 'Zoom' }).getAttribute('aria-valuetext')).toBe('212 %')
    const box = await frame.boundingBox()
    if (!box) throw new Error('There is no frame')
    await page.mouse.move(box.x + 10, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 10, box.y + box.height - 10, { steps: 4 })
    await page.mouse.up()
    await button(page, 'Use photo').click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+s')
    await page.getByText('Saved Tove Aalto').waitFor()
    const { photo } = await contact(kith, 1)
    if (photo?.kind !== 'stored') throw new Error('There is no photo')
    expect(photo.mediaType).toBe('image/png')
    const facts = await photoFacts(page, photo.sha256, [
      [0.1, 0.1],
      [0.9, 0.9],
    ])
    expect(facts).toEqual({
      size: [189, 189],
      colors: [
        [0, 0, 255, 255],
        [0, 0, 0, 0],
      ],
    })
  })

  it('is scaled down when it is very large, and refused with a sentence when it is no picture', async () => {
    const kith = await start()
    const { page } = kith
    await page.getByRole('option', { name: 'Tove Aalto' }).click()
    await button(page, 'Edit').click()
    await choosePicture(page, Buffer.from('no picture at all'))
    await page.getByText('This is no picture that Kith can show.').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await choosePicture(page, await pictureOf(page, 9000, 6000, 'red'))
    await button(page, 'Use photo').click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+s')
    await page.getByText('Saved Tove Aalto').waitFor()
    const { photo } = await contact(kith, 1)
    if (photo?.kind !== 'stored') throw new Error('There is no photo')
    const points = [
      [0.1, 0.1],
      [0.5, 0.5],
    ] as const
    expect(await photoFacts(page, photo.sha256, points)).toEqual({
      size: [1024, 1024],
      colors: [
        [0, 0, 255, 255],
        [255, 0, 0, 255],
      ],
    })
  })
})
