import type { ReviewSettings } from '#contracts/reviews'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ReviewsReader, writing } from '../tables.ts'

export async function readSettings(db: ReviewsReader): Promise<ReviewSettings> {
  const row = await db.selectFrom('reviews.setting').selectAll().executeTakeFirstOrThrow()
  return settingsOf(row)
}

interface Row {
  readonly aspects: ReviewSettings['aspects']
  readonly ask_after_days: number
  readonly follow_ups: number
  readonly templates: ReviewSettings['templates']
}

const settingsOf = (row: Row): ReviewSettings => ({
  aspects: row.aspects,
  askAfterDays: row.ask_after_days,
  followUps: row.follow_ups,
  templates: row.templates,
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
    })
    .execute()
  work.record('reviews.settings-changed', { changed })
  await audit(work, 'reviews.settings-changed', { kind: 'house', id: 'reviews' }, { before, after })
  return after
}
