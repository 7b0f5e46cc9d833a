import type { GatheringVerdict } from '#contracts/gatherings'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { lockGathering } from '../gathering/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { effectOf } from './measure.ts'

/** A person confirms what becomes of such events, or decides otherwise than the rule, with a note; once all purchases are in. */
export async function confirmVerdict(
  work: Work,
  gatheringId: string,
  { verdict, note }: { readonly verdict: GatheringVerdict; readonly note: string },
): Promise<void> {
  const row = await lockGathering(work, gatheringId)
  if (row.state !== 'open') throw refuse.wrongState({ state: row.state })
  if (row.verdict) throw refuse.decided()
  const card = await effectOf(work.tx, row, work.now)
  if (!card.isFinal) throw refuse.stillCounting({ until: card.countsUntil })
  const { id: verdict_by, name: verdict_by_name } = work.actor
  await writing(work)
    .updateTable('gatherings.gathering')
    .set({
      ...{ verdict, verdict_by, verdict_by_name },
      verdict_note: note.trim(),
      verdict_at: work.now,
      verdict_card: JSON.stringify(card),
    })
    .where('id', '=', gatheringId)
    .execute()
  work.record('gatherings.verdict-confirmed', { gatheringId, verdict, proposed: card.proposed })
  const subject = { kind: 'gathering', id: gatheringId, name: row.title.zh ?? row.title.en ?? '' }
  await audit(work, 'gatherings.verdict-confirmed', subject, { verdict, proposed: card.proposed, note: note.trim() })
}
