import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { phaseAt } from '../gathering/gathering.ts'
import { lockAsSeen } from '../gathering/load.ts'
import { screenGathering } from '../gathering/words.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Publishes what came of an event that is over, once; those who came are thanked after it (`thank.ts`). */
export async function publishResults(
  work: Work,
  gatheringId: string,
  { version, text }: { readonly version: number; readonly text: string },
): Promise<void> {
  const row = await lockAsSeen(work, gatheringId, version)
  if (phaseAt(row, work.now) !== 'over') throw refuse.notOver()
  if (row.results_at) throw refuse.wrongState({ state: 'published' })
  await writing(work)
    .updateTable('gatherings.gathering')
    .set({ results: text.trim(), results_at: work.now, version: version + 1, changed_at: work.now })
    .where('id', '=', gatheringId)
    .execute()
  await screenGathering(work, gatheringId, true)
  work.record('gatherings.results-published', { gatheringId })
  const name = row.title.zh ?? row.title.en ?? ''
  await audit(work, 'gatherings.results-published', { kind: 'gathering', id: gatheringId, name }, {})
  work.enqueue({ name: 'gatherings.thank', data: {} })
}
