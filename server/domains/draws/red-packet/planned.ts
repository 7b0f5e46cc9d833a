import type { PlannedRedPacket, RedPacketDraft } from '#contracts/draws'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { permitRunning } from '#domains/live/index'
import { newId } from '#kernel/id'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { againMs } from '../draw/open-due.ts'
import { refuse } from '../refusals.ts'
import { reading, writing } from '../tables.ts'
import { packetSubject } from './load.ts'
import { openRedPacket } from './open.ts'
import { checkDraft } from './red-packet.ts'

/** Plans a red packet for a show that is still to come or on air; with a time it opens by itself. */
export async function planRedPacket(
  work: Work,
  showId: string,
  draft: RedPacketDraft,
  opensAt?: string,
): Promise<string> {
  const show = await permitRunning(work, showId)
  if (show.state !== 'planned' && show.state !== 'live') throw refuse.notOnAir()
  checkDraft(draft)
  const id = newId(work.now.getTime())
  const at = opensAt === undefined ? null : new Date(opensAt)
  await writing(work)
    .insertInto('draws.planned_packet')
    .values({
      id,
      show_id: showId,
      draft: JSON.stringify(draft),
      opens_at: at,
      look_at: at,
      created_by: work.actor.id,
      created_at: work.now,
    })
    .execute()
  await audit(work, 'draws.red-packet-planned', planSubject(id, draft), { showId, opensAt: opensAt ?? null })
  return id
}

/** Writes a planned red packet anew. One that was opened meanwhile is no longer planned. */
export async function changePlannedPacket(
  work: Work,
  planId: string,
  draft: RedPacketDraft,
  opensAt?: string,
): Promise<void> {
  await lockPlanToRun(work, planId)
  checkDraft(draft)
  const at = opensAt === undefined ? null : new Date(opensAt)
  await writing(work)
    .updateTable('draws.planned_packet')
    .set({ draft: JSON.stringify(draft), opens_at: at, look_at: at, trouble: null })
    .where('id', '=', planId)
    .execute()
  await audit(work, 'draws.red-packet-plan-changed', planSubject(planId, draft), { draft, opensAt: opensAt ?? null })
}

/** Calls a planned red packet off. One that was opened meanwhile is no longer planned. */
export async function dropPlannedPacket(work: Work, planId: string): Promise<void> {
  const plan = await lockPlanToRun(work, planId)
  await writing(work).deleteFrom('draws.planned_packet').where('id', '=', planId).execute()
  await audit(work, 'draws.red-packet-dropped', planSubject(planId, plan.draft))
}

/**
 * Opens a planned red packet now. Two hosts at once, or a host and its own time: the plan's row is one's, and to the other it is
 * no longer planned. Where it cannot be opened the plan stays.
 */
export async function openPlannedPacket(work: Work, planId: string): Promise<string> {
  const plan = await lockPlanToRun(work, planId)
  await writing(work).deleteFrom('draws.planned_packet').where('id', '=', planId).execute()
  return openRedPacket(work, plan.show_id, plan.draft)
}

/** The plan with its row locked, for somebody who runs its show. */
async function lockPlanToRun(work: Work, planId: string) {
  const plan = await writing(work)
    .selectFrom('draws.planned_packet')
    .select(['show_id', 'draft'])
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw refuse.unknownPacket()
  await permitRunning(work, plan.show_id)
  return plan
}

const planSubject = (id: string, { title }: RedPacketDraft) => packetSubject({ id, title: title.trim() })

/** Opens those whose time has come, each in the commit in which its plan goes; one that cannot open yet waits and says why. */
export async function openDuePackets({ db, perform, clock }: Pick<House, 'db' | 'perform' | 'clock'>): Promise<void> {
  const due = await reading(db)
    .selectFrom('draws.planned_packet')
    .select('id')
    .where('look_at', '<=', clock.now())
    .orderBy('look_at')
    .execute()
  for (const { id } of due) {
    try {
      await perform(system, (work) => openPlanned(work, id))
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
      const { code } = error
      await perform(system, (work) =>
        writing(work)
          .updateTable('draws.planned_packet')
          .set({ look_at: new Date(work.now.getTime() + againMs), trouble: code })
          .where('id', '=', id)
          .execute(),
      )
    }
  }
}

async function openPlanned(work: Work, planId: string): Promise<void> {
  const gone = await writing(work)
    .deleteFrom('draws.planned_packet')
    .where('id', '=', planId)
    .returning(['show_id', 'draft'])
    .executeTakeFirst()
  // Another node was first.
  if (gone) await openRedPacket(work, gone.show_id, gone.draft)
}

/** Planned red packets of all shows or of one, the latest planned first; `after` is the last id seen. */
export async function findPlannedPackets(
  db: Database,
  { after, showId: ofShow }: { after?: string | undefined; showId?: string },
  limit: number,
): Promise<Page<PlannedRedPacket>> {
  const { currency } = await readShopSettings(readingCatalogue(db))
  const rows = await reading(db)
    .selectFrom('draws.planned_packet')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(ofShow !== undefined, (query) => query.where('show_id', '=', ofShow ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    ({ id, show_id: showId, draft, opens_at, trouble }) =>
      present({ id, showId, draft, currency, opensAt: opens_at?.toISOString(), waitsFor: trouble ?? undefined }),
    (row) => row.id,
  )
}
