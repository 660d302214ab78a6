const AGENT = 'the lines within AGENT belong to the card of the agent, not to this one'
const NO_PICTURE = 'these bytes are no whole picture, so the text is kept as it stands'
const ONE_ONLY = 'a contact has one of these: the first counts, the others are kept as they stand'

const agentOf = (card: number, ...fields: string[]) => fields.map((field) => [`${card} ${field}`, AGENT] as const)
const noPicture = (card: number) => [`${card} photo`, NO_PICTURE] as const

/** Where we read a file otherwise than most readers, on purpose: by file, what differs, and why. In the order found. */
export const DEVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ccs-caldavtester/verrors/5.vcf': { '0 uid': 'the same UID twice is one UID' },
  'folkerkinzel-vcards/FolkerKinzel.VCards.Tests/TestFiles/v4.vcf': {
    '1 bday': '19723101 is no date, so its text is kept; the expectation writes it with hyphens',
  },
  'ical.js/vcard3.vcf': { '0 n': ONE_ONLY, '0 photo': NO_PICTURE },
  'obsidian-vcf-contacts/docs/demo-data/vcf/contacts.vcf': {
    cards: 'the file has 18 lines BEGIN:VCARD, and all 18 cards come in',
    '0 fn': ONE_ONLY,
  },
  'ruby-vobject/vcard/vcard3.vcf': { '0 photo': NO_PICTURE },
  'thunderbird/mailnews/addrbook/test/unit/data/export.vcf': {
    properties: 'a lone CR within a value is text, it does not begin a line',
  },
  'vcard.net/v3.0/Data/Contacts.vcf': Object.fromEntries([
    ['properties', AGENT],
    ...agentOf(0, 'fn'),
    noPicture(0),
    ...agentOf(0, 'tel'),
    ...agentOf(1, 'fn'),
    noPicture(1),
    ...agentOf(1, 'tel'),
  ]),
  'vcard.net/v3.0/Data/John Doe.vcf': Object.fromEntries([
    ['properties', AGENT],
    ...agentOf(0, 'fn'),
    noPicture(0),
    ...agentOf(0, 'tel', 'uid'),
  ]),
  'vcard.net/v4.0/Data/Contacts.vcf': Object.fromEntries([
    ['properties', AGENT],
    ...agentOf(0, 'fn', 'tel'),
    ...agentOf(1, 'fn', 'tel'),
  ]),
  'vcard.net/v4.0/Data/John Doe.vcf': Object.fromEntries([['properties', AGENT], ...agentOf(0, 'fn', 'tel', 'uid')]),
}
