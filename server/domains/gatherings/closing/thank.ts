import { tell } from '#domains/messaging/index'
import { grantCoupon } from '#domains/promotions/index'
import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { getGathering, namingOf } from '../gathering/load.ts'
import { reading, writing } from '../tables.ts'

type Around = Pick<House, 'db' | 'perform'>

const atOnce = 200

/** Thanks everybody who came to events whose results are out, each in a transaction of its own; who is second finds nothing. */
export async function thankDue({ db, perform }: Around): Promise<void> {
  for (;;) {
    const due = await reading(db)
      .selectFrom('gatherings.sign_up as own')
      .innerJoin('gatherings.gathering as gathering', 'gathering.id', 'own.gathering_id')
      .select('own.id')
      .where('gathering.results_at', 'is not', null)
      .where('own.came_at', 'is not', null)
      .where('own.thanked_at', 'is', null)
      .limit(atOnce)
      .execute()
    for (const { id } of due) await thank(perform, id)
    if (due.length < atOnce) return
  }
}

/** With the reward; when there is none left, without one, which the console shows. */
async function thank(perform: Around['perform'], signUpId: string): Promise<void> {
  try {
    await perform(system, (work) => thankOne(work, signUpId, true))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await perform(system, (work) => thankOne(work, signUpId, false))
  }
}

async function thankOne(work: Work, signUpId: string, withReward: boolean): Promise<void> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('gatherings.sign_up')
    .select(['id', 'gathering_id', 'person_id'])
    .where('id', '=', signUpId)
    .where('thanked_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return
  const gathering = await getGathering(tx, row.gathering_id)
  const batchId = withReward ? gathering.reward_batch_id : null
  const couponId =
    batchId && (await grantCoupon(work, batchId, row.person_id, `gathering/${gathering.id}/${row.person_id}`))
  await tx
    .updateTable('gatherings.sign_up')
    .set({ thanked_at: work.now, coupon_id: couponId, reward_missed: !withReward })
    .where('id', '=', signUpId)
    .execute()
  const text = gathering.thanks === '' ? undefined : gathering.thanks
  const { title } = namingOf(gathering)
  const about = { kind: 'gathering', id: gathering.id } as const
  await tell(work, { kind: 'event-thanks', personIds: [row.person_id], about, values: { title, text } })
  const told = { gatheringId: gathering.id, personId: row.person_id }
  work.record('gatherings.thanked', couponId ? { ...told, couponId } : told)
}
