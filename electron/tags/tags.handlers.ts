import type { tagsContract } from '../../shared/contract/tags.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { deleteTag, listTags, listTagsAmong, renameTag, setTagColor, type TagPlace } from './tags.service.ts'

/** Binds the channels of `tags` to the service. */
export function tagsHandlers(place: TagPlace) {
  return {
    'tags.list': (_input, read) => listTags(read),
    'tags.among': ({ ids }, read) => listTagsAmong(read, ids),
    'tags.rename': ({ name, to }, write) => renameTag(write, name, to, place),
    'tags.delete': ({ name }, write) => deleteTag(write, name, place),
    'tags.setColor': ({ name, color }, write) => setTagColor(write, name, color, place),
  } satisfies Handlers<typeof tagsContract>
}
