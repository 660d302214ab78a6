import { z } from 'zod'
import type { EntryFile } from '../domain/entry.ts'
import { action, query } from './channel.ts'

const sha256 = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/)
/** A file of an entry, under one of the names by which an entry has it. */
const named = z.object({ sha256, name: z.string().min(1).max(255) })

export const filesContract = {
  /**
   * Keeps the bytes of a file in the book's folder, so that an entry can name it. It is no step of the history: saving
   * the entry is. The page hands over what it read itself, never a path. Fails with `file.tooLarge`.
   */
  'files.attach': action<EntryFile>()(
    z.object({ name: z.string().max(1_000), mediaType: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Which of these files are no longer in the book's folder. */
  'files.missing': query<readonly string[]>()(z.object({ sha256s: z.array(sha256).max(10_000) })),
  /**
   * Opens a copy of a file in the system's program for it. What could run as a program is opened only after a question.
   * False when that was declined. Fails with `file.notFound`, `file.notOpened`.
   */
  'files.open': action<boolean>()(named),
  /** Shows a copy of a file in the system's file manager. Fails with `file.notFound`. */
  'files.show': action<void>()(named),
  /** Writes a copy of a file to where the user says. False when nothing was chosen. Fails with `file.notFound`. */
  'files.save': action<boolean>()(named),
}
