import { findFindablePeople, listPersonIds } from '#domains/identity/index'
import { blockedAmong, readingMessaging } from '#domains/messaging/index'
import { present } from '#kernel/present'
import type { Description } from '../document/document.ts'
import type { Findable } from './kind.ts'

export const people: Findable = {
  kind: 'person',
  isNamed: true,
  async read(db, refs) {
    const found = await findFindablePeople(db, refs)
    return new Map(
      found.map(({ id, name, bio, joinedAt }): [string, Description] => [
        id,
        { names: [name], text: bio, at: joinedAt, people: 0 },
      ]),
    )
  },
  async show(db, refs, { actor, marker, now }) {
    const parted = await blockedAmong(readingMessaging(db), actor.id, refs)
    const found = (await findFindablePeople(db, refs, now)).filter(({ id }) => !parted.has(id))
    return new Map(
      found.map(({ bio, joinedAt: _joinedAt, ...person }) => [
        person.id,
        present({ kind: 'person' as const, title: marker.mark(person.name), text: marker.around([bio]), person }),
      ]),
    )
  },
  list: listPersonIds,
}
