import { findBuyers } from '#domains/orders/index'
import { registerCondition } from './condition.ts'

registerCondition({
  kind: 'bought',
  async check({ db, show, personIds }) {
    const buyers = await findBuyers(db, { personIds, showId: show.id })
    return new Map(personIds.map((personId) => [personId, { isMet: buyers.has(personId) }]))
  },
})
