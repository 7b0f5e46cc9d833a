import type { Selectable } from 'kysely'

import type { ReviewSettings } from '#contracts/reviews'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ReviewsReader, type ReviewsTables, writing } from '../tables.ts'

export async function readSettings(db: ReviewsReader): Promise<ReviewSettings> {
  const row = await db.selectFrom('reviews.setting').selectAll().executeTakeFirstOrThrow()
  return settingsOf(row)
}

type Row = Selectable<ReviewsTables['reviews.setting']>

const settingsOf = (row: Row): ReviewSettings => ({
  aspects: row.aspects,
  askAfterDays: row.ask_after_days,
  followUps: row.follow_ups,
  templates: row.templates,
  answerTargetHours: row.answer_target_hours,
  invitedBuyers: row.invited_buyers,
  invitedWeekly: row.invited_weekly,
  shopAcceptsAfterDays: row.shop_accepts_after_days,
})

/** Changes what the house asks about from now on; what was written stays as it is. */
export async function changeSettings(work: Work, wish: Partial<ReviewSettings>): Promise<ReviewSettings> {
  const tx = writing(work)
  const before = settingsOf(await tx.selectFrom('reviews.setting').selectAll().forUpdate().executeTakeFirstOrThrow())
  const after = { ...before, ...wish }
  const keys = after.aspects.map(({ key }) => key)
  if (new Set(keys).size < keys.length) throw refuse.twoAspects({ field: 'aspects' })
  const changed = (Object.keys(after) as (keyof ReviewSettings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  if (changed.length === 0) return before
  await tx
    .updateTable('reviews.setting')
    .set({
      aspects: JSON.stringify(after.aspects),
      ask_after_days: after.askAfterDays,
      follow_ups: after.followUps,
      templates: JSON.stringify(after.templates),
      answer_target_hours: after.answerTargetHours,
      invited_buyers: after.invitedBuyers,
      invited_weekly: after.invitedWeekly,
      shop_accepts_after_days: after.shopAcceptsAfterDays,
    })
    .execute()
  work.record('reviews.settings-changed', { changed })
  await audit(work, 'reviews.settings-changed', { kind: 'house', id: 'reviews' }, { before, after })
  return after
}
