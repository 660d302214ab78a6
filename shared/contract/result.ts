import type { KithErrorData } from './errors.ts'

/** What every request over the bridge resolves to. It never rejects for a failure that Kith knows. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: KithErrorData }
