import { findSharers } from '#domains/sharing/index'
import { registerCondition } from './condition.ts'

registerCondition({
  kind: 'shared',
  async check({ db, show, personIds }) {
    const sharers = await findSharers(db, { personIds, showId: show.id })
    return new Map(personIds.map((personId) => [personId, { isMet: sharers.has(personId) }]))
  },
})
