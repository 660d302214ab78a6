import type { tagsContract } from '../../shared/contract/tags.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { listTags } from './tags.service.ts'

/** Binds the channels of `tags` to the service. */
export const tagsHandlers = {
  'tags.list': (_input, read) => listTags(read),
} satisfies Handlers<typeof tagsContract>
