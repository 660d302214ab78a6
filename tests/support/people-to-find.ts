import type { ContactFields, PersonName } from '../../shared/domain/contact.ts'
import { valued } from './make-contact.ts'

type Person = Partial<Omit<ContactFields, 'name'>> & { name?: Partial<PersonName> }
const job = (organization: string, title = '') => {
  return { organization, units: [], title, role: '', from: null, to: null }
}
/** Nobody's card says how the name is called: the parts alone do. */
const parts = (name: Partial<PersonName>, more: Person = {}): Person => ({ formattedName: '', name, ...more })
const is = (formattedName: string, more: Person = {}): Person => ({ formattedName, ...more })

/** People of many languages and programs, by whom what a search forgives is tried. */
export const PEOPLE = [
  is('🦊'),
  is('🍕🎉 Party'),
  is('👩🏽‍💻 Mia'),
  is('Zoë ❤️'),
  is('🇩🇪 Konsulat'),
  parts(
    { family: '田中', given: '美咲', phoneticFamily: 'たなか', phoneticGiven: 'みさき' },
    { phones: [valued('+81 90-1234-5678')] },
  ),
  parts({ family: '佐藤', given: '健一郎', phoneticFamily: 'サトウ', phoneticGiven: 'ケンイチロウ' }),
  parts({ family: '大野', given: '修', phoneticFamily: 'ｵｵﾉ', phoneticGiven: 'ｵｻﾑ' }),
  is('ＳＡＫＵＲＡ １２３'),
  is('ガブリエル'),
  is('Tanaka Kenji'),
  parts({ family: '王', given: '小明' }, { nicknames: ['Xiaoming'] }),
  parts({ family: '김', given: '민수' }),
  is('欧阳娜娜'),
  is("Sinéad O'Connor", { emails: [valued('sinead.oconnor@example.ie')] }),
  is('Liam O’Brien'),
  is("Gabriele D'Angelo"),
  is('Kaʻiulani Kahale'),
  is('Anne-Marie Dubois'),
  is('Annemarie Roth'),
  is('Anne Marie Storm'),
  is('Jean‑Luc Godet'),
  is('Karl–Heinz Bauer'),
  is('Müller-Lüdenscheidt', { jobs: [job('Badewannen GmbH')] }),
  is('Jörg Weiß', { addresses: [] }),
  is('Øystein Åkerblom'),
  is('Łukasz Żółć'),
  is('Þórunn Ægisdóttir'),
  is('Đặng Thị Hương'),
  is('Işıl İnönü'),
  is('José María Núñez'),
  is('João Conceição'),
  is('Иван Щербаков', { phones: [valued('+7 (495) 123-45-67')] }),
  is('Александра Йовкова'),
  is('Γιώργος Παπαδόπουλος'),
  is('محمد علی'),
  is('فاطمة الزهراء'),
  is('علی‌رضا کریمی'),
  is('أحمد'),
  is('דוד כהן'),
  is('प्रिया शर्मा'),
  is('สมชาย ใจดี'),
  is('ព្រះ សុខា'),
  is('Ada Lindqvist', {
    phones: [valued('+46 70 174 06 31')],
    emails: [valued('ada@brightwater.example')],
    jobs: [job('Brightwater Press', 'Managing editor')],
    notes: ['Met at the book fair. Don’t call before noon; prefers e-mail.\nCollects letterpress ephemera.'],
    tags: ['Client'],
  }),
  is('Robert Bell', { nicknames: ['Bobby', 'The Dude'], phones: [valued('0171 2345678')] }),
  is('Jane Doe', {
    emails: [{ value: 'jane@post.example', types: [], label: 'Summer house', preference: null }],
    phones: [valued('(030) 902-0815', 'work')],
  }),
  is('Lindqvist Foundry', { kind: 'organization' }),
  is('Siobhan Nguyen', { name: { phoneticGiven: 'Shivawn' } }),
  is('Maryam Ann Bell', { isFavorite: true }),
  is('Ann Cole'),
  is('Coca-Cola', { kind: 'organization', jobs: [job('Coca-Cola')] }),
  is('J.R.R. Tolk'),
  is('ﬁona Oﬃcer'),
  is('Peter Smyth-Jones', { phones: [valued('+49 (0)30 1234567')] }),
  is('Tom', { notes: ['Rock ’n’ roll; l’atelier; don´t ask; zip code 90210'] }),
  is('Soft\u00adHyphen Zed'),
  is('Zero\u200bWidth'),
  is('AT&T Hotline', { phones: [valued('1-800-CALL')] }),
  is('C++ Users', { urls: [valued('https://www.cpp-users.example/path')] }),
  is('Crêpe Brûlée', { notes: ['naïve café'] }),
  is('Vaclav Cafe\u0301'),
] as readonly Partial<ContactFields>[]
