import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { Screened } from '../screen/screen-text.ts'
import { writing } from '../tables.ts'
import { urgencyOf } from './case.ts'
import { getReportable, openCase } from './load.ts'

/**
 * Puts a thing that screening told to wait into the queue; a moderator's decision restores it (`keep`) or leaves it hidden. The
 * caller has written it already, for its author alone to see. Again, after an edit, adds how it looks now.
 */
export async function waitForReview(
  work: Work,
  thing: { readonly kind: string; readonly id: string },
  { score, reasons }: Pick<Screened, 'score' | 'reasons'>,
): Promise<void> {
  const look = await getReportable(thing.kind).look(work.tx, thing.id)
  if (!look) return
  const reason = reasons.some(({ code }) => code === 'attack') ? 'attack' : 'ads'
  const screening = reasons.map(({ code, weight, values }) => ({ code, weight, ...(values && { values }) }))
  const opening = { ...thing, look, source: 'screening' as const, reason, risk: score, screening } as const
  const row = await openCase(work, opening, newId(work.now.getTime()))
  await writing(work)
    .updateTable('moderation.case')
    .set({
      risk: score,
      screening: JSON.stringify(screening),
      hidden_at: row.hidden_at ?? work.now,
      urgency: urgencyOf(row.reason, row.weight, score),
    })
    .where('id', '=', row.id)
    .execute()
}
