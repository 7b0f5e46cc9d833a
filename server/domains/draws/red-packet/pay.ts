import { grantCash } from '#domains/promotions/index'
import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { reading, writing } from '../tables.ts'
import { getPacketRow, type ShareRow } from './load.ts'

const atOnce = 200
const firstWaitMs = 5_000
const longestWaitMs = 3_600_000

/** Pays shares out that were taken; what fails is tried again later. */
export async function payDue(house: Pick<House, 'db' | 'perform' | 'clock' | 'log'>): Promise<void> {
  for (;;) {
    const due = await reading(house.db)
      .selectFrom('draws.share')
      .select(['packet_id', 'number'])
      .where('give_at', '<=', house.clock.now())
      .orderBy('give_at')
      .limit(atOnce)
      .execute()
    for (const { packet_id, number } of due) {
      try {
        await house.perform(system, (work) => payOne(work, packet_id, number))
      } catch (error) {
        house.log.warn({ err: error, packetId: packet_id, number }, 'a share could not be paid out yet')
        const trouble = error instanceof Refusal ? error.code : 'unexpected'
        await house.perform(system, (work) => putOff(work, packet_id, number, trouble))
      }
    }
    if (due.length < atOnce) return
  }
}

/** Pays one share out, in the commit that says so; what another node has paid is left alone. */
async function payOne(work: Work, packetId: string, number: number): Promise<void> {
  const tx = writing(work)
  const packet = await getPacketRow(tx, packetId)
  const share = await lockShare(work, packetId, number)
  if (!share?.give_at || share.give_at > work.now || !share.valid_until) return
  if (share.person_id !== null) {
    const cause = `red-packet/${packetId}/${number}`
    await grantCash(work, { batchId: packet.batch_id ?? '', personId: share.person_id, worth: share.amount, cause })
  }
  await tx
    .updateTable('draws.share')
    .set({ give_at: null, received_at: work.now, trouble: null })
    .where('packet_id', '=', packetId)
    .where('number', '=', number)
    .execute()
}

function lockShare(work: Work, packetId: string, number: number): Promise<ShareRow | undefined> {
  return writing(work)
    .selectFrom('draws.share')
    .selectAll()
    .where('packet_id', '=', packetId)
    .where('number', '=', number)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

async function putOff(work: Work, packetId: string, number: number, trouble: string): Promise<void> {
  const share = await lockShare(work, packetId, number)
  if (!share?.give_at) return
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(share.tries, 12))
  await writing(work)
    .updateTable('draws.share')
    .set({ tries: share.tries + 1, trouble, give_at: new Date(work.now.getTime() + waitMs) })
    .where('packet_id', '=', packetId)
    .where('number', '=', number)
    .execute()
}
