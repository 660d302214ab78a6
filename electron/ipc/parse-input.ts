import type { Channel, InputOf } from '../../shared/contract/channel.ts'
import { KithError } from '../../shared/contract/errors.ts'

/** The input, checked. Throws `request.invalid` with the first thing that is wrong, and where it stands. */
export function parseInput<C extends Channel>(channel: C, input: unknown): InputOf<C> {
  const parsed = channel.input.safeParse(input)
  if (parsed.success) return parsed.data as InputOf<C>
  const [issue] = parsed.error.issues
  const path = issue?.path.map(String).join('.') || 'input'
  throw new KithError('request.invalid', { reason: `${path}: ${issue?.message ?? 'it does not fit'}` })
}
