import type { CouponDrop, OwnCouponDrop } from '#contracts/promotions'
import { type CouponRow, wireCoupon } from '../coupon/load.ts'
import { refuse } from '../refusals.ts'
import type { PromotionsReader } from '../tables.ts'
import { wireDrop } from './load.ts'

function selectDrops(db: PromotionsReader) {
  return db
    .selectFrom('promotions.coupon_drop as drop')
    .innerJoin('promotions.coupon_batch as batch', 'batch.id', 'drop.batch_id')
    .selectAll('drop')
    .select([
      'batch.title',
      'batch.currency',
      'batch.benefit',
      'batch.threshold',
      'batch.scope',
      'batch.stacking',
      'batch.per_person',
    ])
}

export async function getDrop(db: PromotionsReader, dropId: string): Promise<CouponDrop> {
  const row = await selectDrops(db).where('drop.id', '=', dropId).executeTakeFirst()
  if (!row) throw refuse.unknownDrop({ dropId })
  return wireDrop(row, row)
}

const most = 100

/** The drops of a show, the newest first, with this person's own coupon of each. */
export async function listCouponDrops(
  db: PromotionsReader,
  showId: string,
  personId: string,
  { open }: { readonly open?: boolean },
  now: Date,
): Promise<OwnCouponDrop[]> {
  const rows = await selectDrops(db)
    .where('drop.show_id', '=', showId)
    .$if(open === true, (query) =>
      query
        .where('drop.closed_at', 'is', null)
        .where((on) => on.or([on('drop.closes_at', 'is', null), on('drop.closes_at', '>', now)])),
    )
    .orderBy('drop.id', 'desc')
    .limit(most)
    .execute()
  const own = await ownOf(
    db,
    personId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const mine = own.get(row.id)
    return { ...wireDrop(row, row), ...(mine && { mine: wireCoupon(mine, row, now) }) }
  })
}

async function ownOf(db: PromotionsReader, personId: string, dropIds: string[]): Promise<Map<string, CouponRow>> {
  if (dropIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('promotions.coupon')
    .selectAll()
    .where('drop_id', 'in', dropIds)
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.flatMap((row) => (row.drop_id ? [[row.drop_id, row]] : [])))
}
