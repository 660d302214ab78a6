import { createHash } from 'node:crypto'
import { KithError } from '../../../shared/contract/errors.ts'
import { LARGEST_FILE } from '../../../shared/domain/entry.ts'
import type { AnswersOf } from './answers.ts'

/** Files in memory; none is missing, and each opens. */
export function filesAnswers(): AnswersOf<'files'> {
  return {
    'files.attach': ({ name, mediaType, bytes }) => {
      if (bytes.length > LARGEST_FILE) throw new KithError('file.tooLarge', { name, most: 50 })
      return { sha256: createHash('sha256').update(bytes).digest('hex'), name, mediaType, byteLength: bytes.length }
    },
    'files.missing': () => [],
    'files.open': () => true,
    'files.show': () => undefined,
    'files.save': () => true,
  }
}
