import { randomBytes } from 'node:crypto'

import type { DrawDraft } from '#contracts/draws'
import { audit } from '#domains/identity/index'
import { permitRunning } from '#domains/live/index'
import { commitmentOf } from '#kernel/chance/draw'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { checkDraft, columnsOf, prizeRows } from './draft.ts'
import { subjectOf } from './load.ts'

/**
 * Prepares a draw for a show. Refuses conditions nobody could check, prizes the house cannot give, and a purchase as a
 * condition where the house forbids it. The seed is made here and told to nobody before the entries are final.
 */
export async function createDraw(work: Work, showId: string, draft: DrawDraft): Promise<string> {
  const show = await permitRunning(work, showId)
  await checkDraft(work, draft)
  const prizes = await prizeRows(work, draft)
  const id = newId(work.now.getTime())
  const seed = randomBytes(32)
  const tx = writing(work)
  await tx
    .insertInto('draws.draw')
    .values({
      id,
      show_id: show.id,
      host_id: show.host_id,
      state: 'prepared',
      ...columnsOf(draft),
      seed,
      commitment: Buffer.from(commitmentOf(id, seed)),
      created_by: work.actor.id,
      created_at: work.now,
    })
    .execute()
  await tx
    .insertInto('draws.prize')
    .values(prizes.map((prize) => ({ draw_id: id, ...prize })))
    .execute()
  const title = draft.title.trim()
  work.record('draws.draw-prepared', { drawId: id, showId: show.id, title })
  await audit(work, 'draws.draw-prepared', subjectOf({ id, title }), { showId: show.id })
  return id
}
