import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { startI18n } from '../../../renderer/i18n.ts'
import { en } from '../../../renderer/locales/en.ts'
import { NO_TRAIL, revisit, step, visit } from '../../../renderer/routes.ts'
import { doneSentence, undoneSentence } from '../../../renderer/shell/undo.ts'
import type { CommandSummary } from '../../../shared/contract/history.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'

const root = join(import.meta.dirname, '../../../renderer')
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('locales'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

describe('the sentences of the window', () => {
  it('stand in one and in many wherever they count', () => {
    const counted = [...source.matchAll(/\bt\(\s*'([^'\n]*\{\{count[^'\n]*)'/g)].map((match) => match[1] ?? '')
    expect(new Set(counted).size).toBeGreaterThan(15)
    for (const sentence of counted) {
      expect(en, sentence).toHaveProperty([`${sentence}_one`])
      expect(en, sentence).toHaveProperty([`${sentence}_other`])
    }
  })

  it('hold nothing that is used nowhere', () => {
    const unused = Object.keys(en).filter((key) => !source.includes(key.replace(/_(one|other)$/, '')))
    expect(unused).toEqual([])
  })
})

describe('what was done and taken back', () => {
  beforeAll(() => void startI18n())
  const command = (name: CommandSummary['name'], contacts: number, subject: string) => ({
    id: 1,
    at: 0,
    name,
    contacts,
    subject,
  })

  it('is told in the past tense', () => {
    expect(doneSentence(command('contacts.delete', 1, 'Henrik Sørensen'))).toBe('Deleted Henrik Sørensen')
    expect(doneSentence(command('contacts.delete', 3, ''))).toBe('Deleted 3 people')
    expect(doneSentence(command('interchange.import', 236, 'phone.vcf'))).toBe('Imported 236 people from phone.vcf')
    expect(undoneSentence(command('contacts.delete', 1, 'Henrik Sørensen'))).toBe('Brought back Henrik Sørensen')
    expect(undoneSentence(command('contacts.update', 1, 'Henrik Sørensen'))).toBe(
      'Took back the change to Henrik Sørensen',
    )
    expect(undoneSentence(command('interchange.import', 236, 'phone.vcf'))).toBe('Took back the import of phone.vcf')
  })

  it('gives nothing back to those who had nothing before', () => {
    expect(undoneSentence(command('contacts.setOrganization', 2, 'Acme'))).toBe(
      'Took back the organisation set for 2 people',
    )
    expect(undoneSentence(command('contacts.setOrganization', 1, ''))).toBe('Gave 1 person their organisation back')
    expect(undoneSentence(command('contacts.setTitle', 1, 'Baker'))).toBe('Took back the job title set for 1 person')
    expect(undoneSentence(command('contacts.setTitle', 2, ''))).toBe('Gave 2 people their job title back')
  })
})

describe('the way back', () => {
  const [one, two, three] = [1, 2, 3] as [ContactId, ContactId, ContactId]

  it('leads through those who were opened, and is cut where another way is taken', () => {
    const trail = visit(visit(visit(NO_TRAIL, one), two), three)
    const back = step(trail, -1)
    expect(back?.ids[back.at]).toBe(two)
    expect(step(trail, 1)).toBeNull()
    expect(back && visit(back, one).ids).toEqual([one, two, one])
  })

  it('does not lead through those who were only passed', () => {
    expect(revisit(visit(visit(NO_TRAIL, one), two), three).ids).toEqual([one, three])
  })
})
