import type { EventComponent } from '../../../domain/calendar/event.ts'
import type { EventCodec } from '../codec.ts'
import { textOfLine, uriOfLine } from '../line-value.ts'

type TextField = 'uid' | 'summary' | 'description' | 'location'

/** A property with one text that stands once. */
function textCodec(name: string, field: TextField): EventCodec {
  return {
    names: [name],
    read: (line, parameters, draft) => {
      if (!draft.isFirst(name)) return false
      const { text, isSound } = textOfLine(line, parameters)
      if (!isSound) draft.warn('ical.badEncoding', line, text)
      draft.event[field] = field === 'uid' ? text.trim() : text
      return true
    },
    write: (event: EventComponent, writer) => {
      if (event[field] !== '') writer.text(name, event[field])
    },
  }
}

export const uid = textCodec('UID', 'uid')
export const summary = textCodec('SUMMARY', 'summary')
export const description = textCodec('DESCRIPTION', 'description')
export const location = textCodec('LOCATION', 'location')

export const url: EventCodec = {
  names: ['URL'],
  read: (line, parameters, draft) => {
    const uri = withoutEscapes(uriOfLine(line, parameters))
    if (uri === '' || !draft.isFirst('URL')) return false
    draft.event.url = uri
    return true
  },
  write: (event, writer) => {
    if (event.url !== '') writer.uri('URL', event.url)
  },
}

/** Where to meet on line: RFC 7986, and before it everybody's own. The first that stands there. */
export const conference: EventCodec = {
  names: [
    'CONFERENCE',
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
    'X-MICROSOFT-ONLINEMEETINGCONFLINK',
    'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  ],
  read: (line, parameters, draft) => {
    const uri = withoutEscapes(uriOfLine(line, parameters))
    if (uri === '' || !draft.isFirst('CONFERENCE')) return false
    draft.event.conference = uri
    return true
  },
  write: (event, writer) => {
    if (event.conference !== '') writer.uri('CONFERENCE', event.conference, [['VALUE', 'URI']])
  },
}

/** A URI has no escapes and no backslashes (RFC 3986); some writers escape it like a text. */
function withoutEscapes(uri: string): string {
  return uri.replace(/\\([,;:])/g, '$1')
}
