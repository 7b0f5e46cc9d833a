import type { PromotionHistory } from '#contracts/promotions'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { differences } from '../differences.ts'
import { writing } from '../tables.ts'
import type { PromotionTerms } from './promotion.ts'

/** The columns that the terms are kept in. */
export function columnsOf(terms: PromotionTerms) {
  const { title, priority } = terms
  return {
    title: JSON.stringify(title),
    words: [title.zh, title.en].join(' ').toLowerCase(),
    benefit: JSON.stringify(terms.benefit),
    conditions: JSON.stringify(terms.conditions),
    scope: JSON.stringify(terms.scope),
    stacking: JSON.stringify(terms.stacking),
    priority,
    at_most: terms.atMost,
    starts_at: terms.startsAt,
    ends_at: terms.endsAt,
    uses_limit: terms.usesLimit,
    uses_per_person: terms.usesPerPerson,
  }
}

interface Act {
  readonly id: string
  readonly version: number
  readonly act: PromotionHistory['act']
  readonly before?: PromotionTerms
  readonly after: PromotionTerms
}

/** Writes down what was done to a promotion: history, audit, fact; and that every node's rules are old now. */
export async function noteAct(work: Work, { id, version, act, before, after }: Act): Promise<void> {
  const changes = differences(before, after)
  const { actor, now } = work
  await writing(work)
    .insertInto('promotions.promotion_change')
    .values({
      promotion_id: id,
      version,
      actor_id: actor.id,
      actor_name: actor.name,
      at: now,
      act,
      changes: JSON.stringify(changes),
    })
    .execute()
  await writing(work).updateTable('promotions.edition').set({ edition: newId() }).execute()
  const name = after.title.zh ?? after.title.en ?? ''
  const fields = changes.map(({ field }) => field)
  await audit(work, `promotions.promotion-${act}`, { kind: 'promotion', id, name }, { version, fields })
  work.record('promotions.promotion-turned', { promotionId: id, version, act, kind: after.benefit.kind, fields })
}
