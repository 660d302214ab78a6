import { describeError } from '../../shared/contract/errors.ts'
import type { ImportedFile, ImportSummary } from '../../shared/contract/interchange.contract.ts'
import { IMPORT_WARNINGS, type ImportWarning, type ImportWarningCode } from '../../shared/domain/import-warning.ts'
import { importFiles } from '../interchange/import.service.ts'
import { savedChoices } from '../interchange/table-preview.ts'
import { type CliIo, type Command, counted, EXIT, type Outcome } from './command.ts'
import { statusOf } from './run-command.ts'

/** Warnings after which a person should look whether something is missing or garbled. */
const OF_LOSS = new Set<ImportWarningCode>([
  'vcard.badEncoding',
  'vcard.charsetGuessed',
  'vcard.unknownCharset',
  'vcard.missingBegin',
  'vcard.missingEnd',
  'vcard.outsideCard',
  'vcard.tooLarge',
  'ical.badEncoding',
  'ical.charsetGuessed',
  'ical.unknownCharset',
  'ical.missingEnd',
  'ical.noStart',
  'import.keptMine',
])
const PACE = 100
const MOST_WARNINGS = 20

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE... [--dry-run]',
  summary:
    'reads cards (.vcf), tables (.csv), calendars (.ics) and archives of them (.zip) into the book; - is standard input',
  options: { 'dry-run': { type: 'boolean' } },
  takes: [1, Number.POSITIVE_INFINITY],
  opens: 'write',
  async run({ positionals, values, book, io }) {
    const sources = positionals.map((name) => ({ path: name === '-' ? null : name, name }))
    const { worker, clock, signal } = io
    const progress = createProgress(io)
    try {
      const isDryRun = values['dry-run'] === true
      const files = positionals.filter((name) => name !== '-')
      const saved = await savedChoices(book.read, files)
      for (const { table, name } of saved) io.writeError(`${table} is read as saved under “${name}”.\n`)
      const tables = Object.fromEntries(saved.map(({ table, choices }) => [table, choices]))
      const report = progress.report
      const summary = await importFiles({ book, sources, worker, clock, signal, report, isDryRun, tables })
      return outcomeOf(summary, isDryRun, io)
    } finally {
      progress.clear()
    }
  },
}

function createProgress({ isInteractive, writeError }: CliIo) {
  let shownAt = 0
  return {
    report: ({ file, cards }: { file: string; cards: number }) => {
      if (!isInteractive || performance.now() - shownAt < PACE) return
      shownAt = performance.now()
      writeError(`\r\u001b[K${file}: ${counted(cards, 'card', 'cards')}`)
    },
    clear: () => {
      if (shownAt > 0) writeError('\r\u001b[K')
    },
  }
}

function outcomeOf({ importId, files }: ImportSummary, isDryRun: boolean, io: CliIo): Outcome {
  for (const { error } of files) if (error !== null) io.writeError(`${describeError(error)}\n`)
  const json = { importId, files: files.map(fileAsJson) }
  const first = files[0]?.error
  if (first && files.every(({ error }) => error !== null)) {
    // Nothing could be read at all: the failure is the result.
    return { json: { error: asJson(first), ...json }, text: '', status: statusOf(first.code) }
  }
  const text = files
    .filter(({ error }) => error === null)
    .map(describeFile)
    .join('')
  const status = files.some(needsLook) ? EXIT.look : EXIT.done
  return { json, text: isDryRun ? `${text}Nothing was changed: this was a dry run.\n` : text, status }
}

const asJson = (error: NonNullable<ImportedFile['error']>) => ({ code: error.code, message: describeError(error) })
const messageOf = (warning: ImportWarning) =>
  IMPORT_WARNINGS[warning.code].replace(/\{\{(line|property|text)\}\}/g, (_, name: 'line' | 'property' | 'text') =>
    String(warning[name]),
  )

function fileAsJson({ file, format, records, properties, warnings, error }: ImportedFile) {
  const told = warnings.map((warning) => ({
    code: warning.code,
    line: warning.line,
    property: warning.property,
    message: messageOf(warning),
  }))
  return { file, format, records, properties, warnings: told, ...(error === null ? {} : { error: asJson(error) }) }
}

function needsLook({ records, properties, warnings, error }: ImportedFile): boolean {
  return (
    error !== null || records.unreadable > 0 || properties.lost > 0 || warnings.some(({ code }) => OF_LOSS.has(code))
  )
}

function describeFile({ file, format, records, warnings }: ImportedFile): string {
  const parts = (['created', 'updated', 'unchanged', 'duplicate', 'unreadable'] as const)
    .filter((name) => records[name] > 0)
    .map((name) => `${records[name].toLocaleString('en-GB')} ${name}`)
  const told = warnings.slice(0, MOST_WARNINGS).map((warning) => `  ${messageOf(warning)}\n`)
  const more =
    warnings.length > told.length
      ? `  … and ${counted(warnings.length - told.length, 'warning', 'warnings')} more.\n`
      : ''
  return `${file}: ${format === 'ics' ? counted(records.read, 'event or task', 'events and tasks') : counted(records.read, 'card', 'cards')}, ${parts.join(', ') || 'none'}.\n${told.join('')}${more}`
}
