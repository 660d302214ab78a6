import type { WriteConnection } from './book.ts'

/** Hears how far a command has come, and throws when it is to go no further: then all of it is rolled back. */
export type Report = (done: number, total: number) => void

const reports = new WeakMap<WriteConnection, Report>()

/** Has `reportWork` of this transaction heard by `report`. */
export function hearWork(write: WriteConnection, report: Report): void {
  reports.set(write, report)
}

/** Says how many of all that a command is about are done. Throws `work.cancelled` when the user had enough. */
export function reportWork(write: WriteConnection, done: number, total: number): void {
  reports.get(write)?.(done, total)
}
