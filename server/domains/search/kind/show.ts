import { findFindableShows, listShowIds, readingLive } from '#domains/live/index'
import { system } from '#platform/work'
import type { Description } from '../document/document.ts'
import type { Findable } from './kind.ts'
import { inLanguage } from './language.ts'

export const shows: Findable = {
  kind: 'show',
  isNamed: true,
  async read(db, refs) {
    const cards = await findFindableShows(db, refs, system.id)
    return new Map(
      cards.map(({ id, title, startsAt, peoplePeak }): [string, Description] => {
        const names = [title.zh, title.en].filter((name) => name !== undefined && name !== '') as string[]
        return [id, { names, text: '', at: new Date(startsAt), people: peoplePeak }]
      }),
    )
  },
  async show(db, refs, { actor, language, marker }) {
    const cards = await findFindableShows(db, refs, actor.id)
    return new Map(
      cards.map((show) => [
        show.id,
        { kind: 'show' as const, title: marker.mark(inLanguage(show.title, language)), show },
      ]),
    )
  },
  list: (db, after, limit) => listShowIds(readingLive(db), after, limit),
}
