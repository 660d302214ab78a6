import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { listContacts } from '../contacts/contact-lists.service.ts'
import { type Command, counted, numberOption } from './command.ts'

const DEFAULT_LIMIT = 100
const LARGEST_PAGE = 500

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--offset N]',
  summary: 'finds people by anything, as the search field does',
  options: { limit: { type: 'string' }, offset: { type: 'string' } },
  takes: [1, 1],
  opens: 'read',
  run({ positionals, values, book }) {
    const limit = numberOption(values, 'limit', 1) ?? DEFAULT_LIMIT
    const offset = numberOption(values, 'offset', 0) ?? 0
    const scope = { text: positionals[0] ?? '', view: 'all', tag: null } as const
    const began = performance.now()
    const rows: ContactSummary[] = []
    let total = 0
    do {
      const page = listContacts(book.read, scope, offset + rows.length, Math.min(limit - rows.length, LARGEST_PAGE))
      total = page.total
      if (page.rows.length === 0) break
      rows.push(...page.rows)
    } while (rows.length < limit)
    const milliseconds = Math.round((performance.now() - began) * 100) / 100
    const contacts = rows.map(({ id, uid, name, organization }) => ({ id, uid, name, organization }))
    const lines = contacts.map(({ id, name, organization }) => `${id}\t${name}${organization && `, ${organization}`}\n`)
    return {
      json: { total, milliseconds, contacts },
      text: `${lines.join('')}${counted(total, 'person', 'people')} found.\n`,
    }
  },
}
