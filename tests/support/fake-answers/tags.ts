import type { FakeBook } from '../fake-book.ts'
import { countTags } from '../fake-contacts.ts'
import type { AnswersOf } from './answers.ts'

export function tagsAnswers({ contacts, inOrder, get, changeMany }: FakeBook): AnswersOf<'tags'> {
  const nothing = () => undefined
  return {
    'tags.among': ({ ids }) => countTags(ids.map(get)),
    'tags.rename': ({ name, to }) => {
      const ids = [...contacts.values()].filter(({ tags }) => tags.includes(name)).map(({ id }) => id)
      const isMerge = [...contacts.values()].some(({ tags }) => tags.includes(to))
      return changeMany(isMerge ? 'tags.merge' : 'tags.rename', `${name} → ${to}`, ids, ({ tags }) => ({
        tags: [...new Set(tags.map((tag) => (tag === name ? to : tag)))],
      }))
    },
    'tags.delete': ({ name }) => {
      const ids = [...contacts.values()].filter(({ tags }) => tags.includes(name)).map(({ id }) => id)
      return changeMany('tags.delete', name, ids, ({ tags }) => ({ tags: tags.filter((tag) => tag !== name) }))
    },
    'tags.setColor': nothing,
    'tags.list': () => countTags(inOrder({})),
  }
}
