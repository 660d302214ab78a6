import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyCustomField,
  emptyForm,
  emptyJob,
  emptyProfile,
  emptyValue,
  formOf,
  type JobRow,
  newForm,
  splitName,
} from '../../../renderer/contacts/edit/contact-form.ts'
import { besidesOf, countChanges, fieldsOf, patchOf } from '../../../renderer/contacts/edit/contact-patch.ts'
import { contactPatchSchema } from '../../../shared/contract/contact-fields.ts'
import { type ContactId, type CustomField, EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { arbitraryFields } from '../../support/arbitrary-fields.ts'
import { fakeContact } from '../../support/fake-contacts.ts'

const contact = fakeContact(1, {
  formattedName: 'Dr Ada Lindqvist',
  name: { ...EMPTY_NAME, prefix: 'Dr', given: 'Ada', family: 'Lindqvist' },
  phones: [
    { types: ['cell', 'voice'], label: '', preference: 1, value: '+46 70 174 06 31' },
    { types: ['work'], label: 'Studio', preference: null, value: '08-465 004 18' },
  ],
  addresses: [
    {
      types: ['home'],
      label: '',
      preference: null,
      poBox: '',
      extended: '2 tr',
      street: 'Lyktgränd 4',
      locality: 'Göteborg',
      region: '',
      postalCode: '411 00',
      country: 'Sweden',
      formatted: 'Lyktgränd 4, 2 tr\nGöteborg',
    },
  ],
  dates: [
    { kind: 'birthday', label: '', on: '1985-07-02', text: '1985-07-02T23:10:00Z' },
    { kind: 'other', label: 'Met', on: null, text: 'circa 2010' },
  ],
  jobs: [
    {
      organization: 'Brightwater',
      units: ['Books', 'Editorial'],
      title: 'Editor',
      role: 'Lead',
      from: '2019',
      to: null,
    },
    { organization: 'Norra', units: [], title: '', role: '', from: null, to: '2019' },
  ],
  notes: ['One', 'Two'],
  tags: ['Client'],
})
const initial = formOf(contact, 'en-GB')
const patch = (change: Partial<typeof initial>) => patchOf(contact, initial, { ...initial, ...change })

const firstJob = (change: Partial<JobRow>) => ({
  jobs: initial.jobs.map((job, index) => (index === 0 ? { ...job, ...change } : job)),
})

describe('patchOf', () => {
  it('changes the pronouns alone of what the card carried besides', () => {
    const other = { group: '', name: 'X-PAYS-IN', parameters: '', value: 'euro' }
    const pronouns = { group: '', name: 'PRONOUNS', parameters: ';LANGUAGE=en', value: 'she/her' }
    const base = fakeContact(1, { rawProperties: [pronouns, other] })
    const initial = formOf(base, 'en')
    expect(initial.pronouns).toBe('she/her')
    expect(patchOf(base, initial, initial)).toEqual({})
    const form = { ...initial, pronouns: 'they/them' }
    expect(patchOf(base, initial, form)).toEqual({ rawProperties: [{ ...pronouns, value: 'they/them' }, other] })
    expect(countChanges(initial, form)).toBe(1)
  })

  it('is empty for whomever the form opens on, and adds all of them anew', () => {
    void fc.assert(
      fc.property(arbitraryFields, (fields) => {
        const form = formOf(fields, 'en-GB')
        expect(patchOf(fields, form, form)).toEqual({})
        expect(countChanges(form, form)).toBe(0)
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('leaves each row alone that was not written in, byte for byte', () => {
    void fc.assert(
      fc.property(arbitraryFields, (fields) => {
        const form = formOf(fields, 'en-GB')
        const more = {
          ...form,
          jobs: [...form.jobs, { ...emptyJob(), organization: 'Norra' }],
          phones: [...form.phones, { key: -1, types: [], label: '', preference: null, value: '1' }],
          customFields: [...form.customFields, { key: -2, name: 'Size', type: 'text' as const, value: '', typed: 'M' }],
          profiles: [...form.profiles, { ...emptyProfile('social', 'github'), typed: 'ada' }],
          members: [...form.members, { key: -3, value: 'urn:uuid:2' }],
        }
        const patch = patchOf(fields, form, more)
        expect(patch.jobs?.slice(0, -1)).toEqual(fields.jobs)
        expect(patch.phones?.slice(0, -1)).toEqual(fields.phones)
        expect(patch.customFields?.slice(0, -1)).toEqual(fields.customFields)
        expect(patch.profiles?.slice(0, -1)).toEqual(fields.profiles)
        expect(patch.members?.slice(0, -1)).toEqual(fields.members)
        expect(Object.keys(patch)).toHaveLength(5)
        expect(contactPatchSchema.safeParse(patch).success).toBe(true)
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it('reads the years of a job, and puts into the notes what is no date', () => {
    const [first] = patch(firstJob({ typedFrom: 'March 2018', typedTo: '2020' })).jobs ?? []
    expect(first).toMatchObject({ from: '2018-03', to: '2020', units: ['Books', 'Editorial'] })
    expect(patch(firstJob({ typedFrom: 'some autumn' }))).toEqual({
      notes: ['One', 'Two', 'Editor, Brightwater, from some autumn'],
      jobs: contact.jobs,
    })
    expect(patch(firstJob({ typedFrom: '' })).jobs?.[0]?.from).toBeNull()
  })

  it('makes another job the present one without touching either', () => {
    const jobs = [...initial.jobs].reverse()
    expect(patch({ jobs })).toEqual({ jobs: [...contact.jobs].reverse() })
    expect(countChanges(initial, { ...initial, jobs })).toBe(1)
  })

  it('reads what was typed for a profile as a name or as an address', () => {
    const row = emptyProfile('social', 'mastodon')
    const profile = { types: [], label: '', preference: null, kind: 'social', service: 'mastodon' }
    expect(patch({ profiles: [{ ...row, typed: ' @ada@example.social ' }] }).profiles).toEqual([
      { ...profile, user: '@ada@example.social', uri: '' },
    ])
    expect(patch({ profiles: [{ ...row, typed: 'https://example.social/@ada' }] }).profiles).toEqual([
      { ...profile, user: '', uri: 'https://example.social/@ada' },
    ])
  })

  it('keeps every value of a field of the user’s own, also one that does not fit its type', () => {
    const field = (type: CustomField['type'], typed: string) => ({ ...emptyCustomField('Field', type), typed })
    const customFields = [
      field('date', '3 May 2020'),
      field('date', 'soon'),
      field('number', 'about 3'),
      field('boolean', 'false'),
    ]
    expect(patch({ customFields }).customFields?.map(({ value }) => value)).toEqual([
      '2020-05-03',
      'soon',
      'about 3',
      'false',
    ])
  })

  it('is empty for a form that was not touched', () => {
    expect(patch({})).toEqual({})
    expect(countChanges(initial, initial)).toBe(0)
  })

  it('leaves out rows in which nothing was written', () => {
    const row = { key: -1, types: ['cell'], label: '', preference: null, value: '  ' }
    expect(patch({ phones: [...initial.phones, row] })).toEqual({})
  })

  it('shows a changed name as it is now written', () => {
    expect(patch({ name: { ...initial.name, family: ' Aalto ' } })).toEqual({
      name: { ...contact.name, family: 'Aalto' },
      formattedName: 'Dr Ada Aalto',
    })
  })

  it('keeps types, labels and preference of a number that was corrected', () => {
    const phones = initial.phones.map((row, index) => (index === 0 ? { ...row, value: '+46 70 000' } : row))
    expect(patch({ phones })).toEqual({ phones: [{ ...contact.phones[0], value: '+46 70 000' }, contact.phones[1]] })
  })

  it('keeps the years, the role, the wider units and the other jobs when the title changes', () => {
    expect(patch(firstJob({ title: 'Publisher' }))).toEqual({
      jobs: [{ ...contact.jobs[0], title: 'Publisher' }, contact.jobs[1]],
    })
    expect(patch(firstJob({ department: 'Design' })).jobs?.[0]?.units).toEqual(['Books', 'Design'])
    expect(patch(firstJob({ department: '' })).jobs?.[0]?.units).toEqual(['Books'])
  })

  it('keeps what else a date said until it is retyped', () => {
    const dates = initial.dates.map((row, index) => (index === 1 ? { ...row, typed: '3 May 2010' } : row))
    expect(patch({ dates })).toEqual({
      dates: [contact.dates[0], { kind: 'other', label: 'Met', on: '2010-05-03', text: '' }],
    })
  })

  it('keeps a date that cannot be read as text', () => {
    const dates = initial.dates.map((row, index) => (index === 0 ? { ...row, typed: 'in spring' } : row))
    expect(patch({ dates }).dates?.[0]).toEqual({ kind: 'birthday', label: '', on: null, text: 'in spring' })
  })

  it('drops the envelope’s text only when the address changed', () => {
    const relabelled = initial.addresses.map((row) => ({ ...row, types: ['work'] }))
    expect(patch({ addresses: relabelled }).addresses?.[0]).toEqual({ ...contact.addresses[0], types: ['work'] })
    const moved = initial.addresses.map((row) => ({ ...row, street: 'Storgatan 1' }))
    expect(patch({ addresses: moved }).addresses?.[0]).toEqual({
      ...contact.addresses[0],
      street: 'Storgatan 1',
      formatted: '',
    })
  })

  it('takes out a job of which nothing is left, and a note that was emptied', () => {
    const bare = fakeContact(2, { jobs: [{ organization: 'X', units: [], title: '', role: '', from: null, to: null }] })
    const form = formOf(bare, 'en-GB')
    expect(patchOf(bare, form, { ...form, jobs: form.jobs.map((job) => ({ ...job, organization: '' })) })).toEqual({
      jobs: [],
    })
    expect(patch({ notes: initial.notes.map((row, index) => (index === 0 ? { ...row, value: ' ' } : row)) })).toEqual({
      notes: ['Two'],
    })
  })

  it('shows a name that came in one piece in two, and does not change it by that', () => {
    const whole = fakeContact(3, { formattedName: 'Chiara Bellandi' })
    const form = formOf(whole, 'en-GB')
    expect(form.name).toMatchObject({ given: 'Chiara', family: 'Bellandi' })
    expect(patchOf(whole, form, form)).toEqual({})
  })

  it('counts every field and every row that a save would change', () => {
    const phones = initial.phones.slice(1)
    expect(
      countChanges(initial, { ...initial, phones, ...firstJob({ title: 'Owner' }), tags: ['Client', 'Press'] }),
    ).toBe(3)
  })

  it('takes out a value that the card brought empty, and counts it, but not a new row that stays empty', () => {
    const number = { types: ['work'], label: '', preference: null, value: '08-465 004 18' }
    const bare = fakeContact(4, { phones: [{ ...number, value: '' }, number] })
    const form = formOf(bare, 'en-GB')
    const without = { ...form, phones: form.phones.slice(1) }
    expect([patchOf(bare, form, without), countChanges(form, without)]).toEqual([{ phones: [number] }, 1])
    expect([patchOf(bare, form, form), countChanges(form, form)]).toEqual([{}, 0])
    const more = { ...form, phones: [...form.phones, emptyValue('cell')] }
    expect([patchOf(bare, form, more), countChanges(form, more)]).toEqual([{}, 0])
    expect(countChanges(emptyForm(), newForm())).toBe(0)
  })

  it('counts what changes in others, and says which of them there are', () => {
    const form = { ...initial, unnamed: [7 as ContactId], left: [8 as ContactId] }
    expect([countChanges(initial, form), patchOf(contact, initial, form)]).toEqual([2, {}])
    expect(besidesOf(form)).toEqual({ unnamed: [7], left: [8] })
  })

  it('gives what the contract accepts', () => {
    const form = { ...newForm('Kim Novak'), organization: 'Novak AB', tags: ['Client'] }
    expect(contactPatchSchema.safeParse(fieldsOf(form)).success).toBe(true)
    expect(fieldsOf(form)).toMatchObject({
      formattedName: 'Kim Novak',
      name: { given: 'Kim', family: 'Novak' },
      tags: ['Client'],
    })
  })
})

describe('newForm', () => {
  it('puts what was searched for where it belongs', () => {
    expect(newForm('kim@novak.example').emails[0]?.value).toBe('kim@novak.example')
    expect(newForm('+46 70 174 06 31').phones[0]?.value).toBe('+46 70 174 06 31')
    expect(newForm('Kim Novak').name).toMatchObject({ given: 'Kim', family: 'Novak' })
  })

  it('reads one word as a first name', () => {
    expect(splitName(' Kim ')).toMatchObject({ given: 'Kim', family: '' })
    expect(splitName('Anna Maria de Wit')).toMatchObject({ given: 'Anna Maria de', family: 'Wit' })
  })
})
