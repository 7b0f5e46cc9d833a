import { screenText, waitForReview } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import type { columnsOf } from './found.ts'

/**
 * Has what a circle says of itself looked at: refused by the lists, or out of sight for who does not belong to it until somebody has
 * looked; its members go on.
 */
export async function screenCircle(
  work: Work,
  circleId: string,
  { name, purpose, audience, theme, culture, question, rules, interests }: ReturnType<typeof columnsOf>,
): Promise<void> {
  const text = [name, purpose, audience, theme, culture, question, ...rules, ...interests].filter(Boolean).join('\n')
  const screened = await screenText(work, { kind: 'circle', text, edited: circleId })
  if (screened.verdict === 'refuse') throw refuse.wordsRefused({ field: 'name' })
  if (screened.verdict === 'publish') return
  await writing(work).updateTable('community.circle').set({ hidden_at: work.now }).where('id', '=', circleId).execute()
  await waitForReview(work, { kind: 'circle', id: circleId }, screened)
}
