import { describe, expect, it } from 'vitest'
import { isCardFile, parseArguments } from '../../../electron/app/parse-arguments.ts'

describe('parseArguments', () => {
  it('finds cards among Chromium’s switches', () => {
    const argv = ['/opt/Kith/kith', '--no-sandbox', '/home/ada/phone.vcf', '--user-data-dir=/tmp/x.vcf', 'Two.VCF']
    expect(parseArguments(argv, '/home/ada')).toMatchObject({
      command: null,
      cards: ['/home/ada/phone.vcf', '/home/ada/Two.VCF'],
    })
  })

  it('reads relative paths from the folder of whoever asked', () => {
    expect(parseArguments(['kith', '../exports/all.vcard'], '/home/ada/desk').cards).toEqual([
      '/home/ada/exports/all.vcard',
    ])
  })

  it('opens none after the start of the session, which says so', () => {
    expect(parseArguments(['/opt/Kith/kith', '--background'], '/')).toMatchObject({
      command: null,
      isInBackground: true,
    })
    expect(parseArguments(['/opt/Kith/kith'], '/')).toMatchObject({ isInBackground: false })
  })

  it('opens no window for a command', () => {
    const argv = ['kith', '--no-sandbox', '--cli', '--book', '/tmp/book', 'import', 'all.vcf']
    expect(parseArguments(argv, '/')).toMatchObject({
      command: ['--book', '/tmp/book', 'import', 'all.vcf'],
      cards: [],
    })
  })

  it('does not take the program itself for a card', () => {
    expect(parseArguments(['/opt/kith.vcf', '.'], '/').cards).toEqual([])
  })
})

describe('isCardFile', () => {
  it.each(['a.vcf', 'A.VCF', 'b.vcard', '/x/y z.vcf', 'June.ICS'])('knows %s', (path) =>
    expect(isCardFile(path)).toBe(true),
  )
  it.each(['vcf', 'a.vcf.txt', ''])('leaves %s alone', (path) => expect(isCardFile(path)).toBe(false))
})
