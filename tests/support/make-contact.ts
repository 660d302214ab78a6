import {
  type ContactFields,
  EMPTY_FIELDS,
  EMPTY_NAME,
  type PersonName,
  type Phone,
} from '../../shared/domain/contact.ts'

/** A labelled value with one type and nothing else. */
export function valued(value: string, type = 'work'): Phone {
  return { value, types: [type], label: '', preference: null }
}

/** Fields of a person: the name from its parts, all else as given. */
export function makeFields(
  fields: Partial<Omit<ContactFields, 'name'>> & { name?: Partial<PersonName> } = {},
): ContactFields {
  const name = { ...EMPTY_NAME, ...fields.name }
  return { ...EMPTY_FIELDS, formattedName: [name.given, name.family].filter(Boolean).join(' '), ...fields, name }
}

/** A person with something in every field. */
export function makeFullFields(): ContactFields {
  return {
    kind: 'person',
    formattedName: 'Dr. Ada M. Lindqvist PhD',
    name: {
      prefix: 'Dr.',
      given: 'Ada',
      additional: 'M.',
      family: 'Lindqvist',
      suffix: 'PhD',
      phoneticGiven: 'Ah-da',
      phoneticAdditional: 'Em',
      phoneticFamily: 'Lind-kvist',
    },
    nicknames: ['Addie', 'The editor'],
    phones: [
      { value: '+46 70 174 06 31', types: ['cell', 'voice'], label: '', preference: 1 },
      valued('08-465 004 18'),
    ],
    emails: [
      valued('ada@brightwater.example'),
      { value: 'ada.l@postlada.example', types: [], label: 'Summer house', preference: null },
    ],
    addresses: [
      {
        types: ['work'],
        label: '',
        preference: null,
        poBox: '',
        extended: '2nd floor',
        street: 'Lyktgränd 4',
        locality: 'Göteborg',
        region: 'Västra Götaland',
        postalCode: '411 00',
        country: 'Sweden',
        formatted: 'Lyktgränd 4\n411 00 Göteborg',
      },
    ],
    urls: [valued('https://brightwater.example')],
    profiles: [
      {
        kind: 'messenger',
        service: 'xmpp',
        user: '',
        uri: 'xmpp:ada@brightwater.example',
        types: [],
        label: '',
        preference: null,
      },
      {
        kind: 'social',
        service: 'mastodon',
        user: '@ada',
        uri: 'https://social.example/@ada',
        types: [],
        label: '',
        preference: null,
      },
    ],
    dates: [
      { kind: 'birthday', label: '', on: '--07-02', text: '' },
      { kind: 'other', label: 'First met', on: null, text: 'circa 2019' },
    ],
    relations: [{ value: 'Jonas Lindqvist', types: ['spouse'], label: '', preference: null }],
    jobs: [
      {
        organization: 'Brightwater Press',
        units: ['Books', 'Covers'],
        title: 'Managing editor',
        role: 'Buyer',
        from: '2020-01',
        to: null,
      },
      { organization: 'Old House', units: [], title: '', role: '', from: '2012', to: '2019-12-31' },
    ],
    notes: ['Met at the book fair.\nCollects letterpress ephemera.', 'Second note'],
    customFields: [{ name: 'Pays in', type: 'number', value: '30' }],
    tags: ['Client', 'Press'],
    photo: { kind: 'uri', uri: 'https://brightwater.example/ada.jpg' },
    isFavorite: true,
    members: [],
    rawProperties: [{ group: 'item1', name: 'X-ODD', parameters: ';X-A="b;c"', value: 'one\\;two' }],
  }
}
