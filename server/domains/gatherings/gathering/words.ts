import { screenText, waitForReview } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/**
 * Has all that an event says to people looked at, as it stands now: refused by the lists, or out of sight until somebody has looked.
 * Called once it is open, and with every change after that.
 */
export async function screenGathering(work: Work, gatheringId: string, isEdit: boolean): Promise<void> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('gatherings.gathering')
    .select(['title', 'about', 'place', 'thanks', 'results'])
    .where('id', '=', gatheringId)
    .executeTakeFirstOrThrow()
  const steps = await tx.selectFrom('gatherings.step').select('text').where('gathering_id', '=', gatheringId).execute()
  const said = [
    row.title.zh,
    row.title.en,
    row.about,
    row.place,
    row.thanks,
    row.results,
    ...steps.map(({ text }) => text),
  ]
  const text = said.filter(Boolean).join('\n')
  const screened = await screenText(work, { kind: 'gathering', text, edited: isEdit ? gatheringId : undefined })
  if (screened.verdict === 'refuse') throw refuse.wordsRefused({ field: 'about' })
  if (screened.verdict === 'publish') return
  await tx.updateTable('gatherings.gathering').set({ hidden_at: work.now }).where('id', '=', gatheringId).execute()
  await waitForReview(work, { kind: 'gathering', id: gatheringId }, screened)
}
