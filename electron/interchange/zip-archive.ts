import { readFile } from 'node:fs/promises'
// Its build for Node declares a `require` of its own, beside the one that electron-vite adds: no such file starts.
import { Unzip, UnzipInflate, unzipSync } from 'fflate/browser'
import { KithError } from '../../shared/contract/errors.ts'
import { IMPORT_ENDINGS } from '../../shared/domain/import-files.ts'
import type { CardSource } from './card-batch.ts'

const SIGNATURE = [0x50, 0x4b, 0x03, 0x04]
/** Archives are looked through in memory; beyond this somebody should unpack them. */
const LARGEST = 1024 * 1024 * 1024
/**
 * What is imported of an archive. Folders and what macOS puts beside its files are neither people nor events, and JSON in
 * an archive is mostly something else.
 */
const ENDINGS = IMPORT_ENDINGS.filter((ending) => ending !== 'json')
const IMPORTED = new RegExp(`^(?!__MACOSX/)(?:.*/)?[^./][^/]*\\.(?:${ENDINGS.join('|')})$`, 'i')

/** True when the first bytes are those of a zip archive. */
export function isZip(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => head[at] === byte)
}

/**
 * The sources with every zip archive replaced by the files of people in it, each a source of its own. Archives that
 * cannot be read, or that hold nothing of the kind, stay: reading them says what is wrong.
 */
export async function unpackSources(sources: readonly CardSource[]): Promise<CardSource[]> {
  const unpacked: CardSource[] = []
  for (const source of sources) {
    const entries = source.path?.toLowerCase().endsWith('.zip') ? await entriesOf(source.path) : []
    if (entries.length === 0) unpacked.push(source)
    else unpacked.push(...entries.map((entry) => ({ ...source, entry, name: `${source.name}/${entry}` })))
  }
  return unpacked
}

/** What a table is called where choices are made for it. */
export function tableOf({ path, entry }: CardSource): string {
  return entry === undefined ? (path ?? '') : `${path}/${entry}`
}

async function entriesOf(path: string): Promise<string[]> {
  try {
    const bytes = await readFile(path)
    const names: string[] = []
    if (bytes.length > LARGEST || !isZip(bytes)) return []
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (IMPORTED.test(name)) names.push(name)
        return false
      },
    })
    return names
  } catch {
    return []
  }
}

/** The bytes of one file of an archive, as the archive is read. Throws `import.unreadable`. */
export async function* readEntry(
  chunks: AsyncIterable<Uint8Array>,
  entry: string,
  name: string,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  let failure: Error | null = null
  let isDone = false
  const unzip = new Unzip((file) => {
    if (file.name !== entry || isDone) return
    file.ondata = (error, piece, isLast) => {
      if (error) failure = error
      else if (piece.length > 0) pieces.push(piece)
      if (isLast) isDone = true
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const broken = (error: unknown) => {
    const reason = `the archive is damaged or locked (${error instanceof Error ? error.message : String(error)})`
    return new KithError('import.unreadable', { file: name, reason }, { cause: error })
  }
  for await (const chunk of chunks) {
    try {
      unzip.push(chunk)
    } catch (error) {
      throw broken(error)
    }
    if (failure !== null) throw broken(failure)
    yield* pieces.splice(0)
    if (isDone) return
  }
  throw broken('it ends too early')
}
