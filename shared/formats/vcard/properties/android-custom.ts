import type { ContactDate } from '../../../domain/contact.ts'
import type { PropertyCodec } from '../codec.ts'
import { readDate } from '../date-text.ts'
import { componentsOf } from '../line-text.ts'

const ITEM = 'vnd.android.cursor.item/'
/** Android's numbers for relations (ContactsContract.CommonDataKinds.Relation); 0 is the user's own word. */
export const ANDROID_RELATIONS: readonly string[] = [
  '',
  'assistant',
  'brother',
  'child',
  'domestic-partner',
  'father',
  'friend',
  'manager',
  'mother',
  'parent',
  'partner',
  'referred-by',
  'relative',
  'sister',
  'spouse',
]
/** The same for events: 1 anniversary, 2 other, 3 birthday. */
const EVENTS: readonly ContactDate['kind'][] = ['other', 'anniversary', 'other', 'birthday']

/** X-ANDROID-CUSTOM: `type/of.data;value;number;own word;...`, up to fifteen columns, most of them empty. */
export const androidCustom: PropertyCodec = {
  names: ['X-ANDROID-CUSTOM'],
  read(line, parameters, draft) {
    const [mime = '', value = '', number = '', word = '', ...rest] = componentsOf(line, parameters, draft)
    if (value.trim() === '' || rest.some((part) => part.trim() !== '')) return false
    if (mime === `${ITEM}nickname`) draft.nicknames.push(value.trim())
    else if (mime === `${ITEM}contact_event`) {
      const { on, text } = readDate(value)
      if (on === null) draft.warn('vcard.badDate', line, value)
      draft.dates.push({ kind: EVENTS[Number(number)] ?? 'other', label: word.trim(), on, text })
    } else if (mime === `${ITEM}relation`) {
      const type = ANDROID_RELATIONS[Number(number)] ?? ''
      draft.relations.push({
        types: type === '' ? [] : [type],
        label: word.trim(),
        preference: null,
        value: value.trim(),
      })
    } else return false
    return true
  },
  write() {},
}
