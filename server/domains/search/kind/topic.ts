import { findFindableTopics, listTopicIds } from '#domains/community/index'
import { present } from '#kernel/present'
import type { Description } from '../document/document.ts'
import type { Findable } from './kind.ts'

export const topics: Findable = {
  kind: 'topic',
  isNamed: true,
  async read(db, refs) {
    const found = await findFindableTopics(db, refs)
    return new Map(
      found.map(({ id, name, prompt, createdAt, posts }): [string, Description] => [
        id,
        { names: [name], text: prompt ?? '', at: createdAt, people: posts },
      ]),
    )
  },
  async show(db, refs, { marker }) {
    const found = await findFindableTopics(db, refs)
    return new Map(
      found.map(({ id, name, prompt, posts, followers }) => [
        id,
        present({
          kind: 'topic' as const,
          title: marker.mark(name),
          text: prompt ? marker.around([prompt]) : undefined,
          topic: { id, name, posts, followers },
        }),
      ]),
    )
  },
  list: listTopicIds,
}
