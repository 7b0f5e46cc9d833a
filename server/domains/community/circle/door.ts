import type { Circle } from '#contracts/community'
import { findFanLevels, readingLive } from '#domains/live/index'
import { countOrdersPaid } from '#domains/orders/index'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { levelOf } from '../order/trust/rights/read.ts'
import { reading } from '../tables.ts'

type Door = Pick<Circle, 'id' | 'joining' | 'ordersMin' | 'levelMin' | 'fanMin'>

/** What somebody lacks to come into a circle, each with what it takes and what they have; nothing where it is open to them. */
export async function findMissing(
  db: Database,
  door: Door,
  who: Pick<Actor, 'id' | 'may' | 'kind'>,
): Promise<Circle['missing']> {
  const missing: Circle['missing'] = []
  const { levelMin = 0, fanMin = 0 } = door
  const ask = (kind: Circle['missing'][number]['kind'], need: number, has: number) => {
    if (has < need) missing.push({ kind, need, has })
  }
  if (door.joining === 'closed') return missing
  if (levelMin > 0) ask('level', levelMin, await levelOf(db, who))
  if (fanMin > 0) ask('fan', fanMin, await fanLevel(db, door.id, who.id))
  if (door.joining === 'bought') ask('orders', door.ordersMin, await countOrdersPaid(db, who.id))
  return missing
}

/** A circle with what keeps somebody out who does not belong to it. */
export async function withMissing(db: Database, circle: Circle, who: Actor): Promise<Circle> {
  if (circle.role !== undefined || who.kind !== 'member') return circle
  return { ...circle, missing: await findMissing(db, circle, who) }
}

/** The highest fan level somebody has with an owner of the circle; owners who host nothing have no fans. */
async function fanLevel(db: Database, circleId: string, personId: string): Promise<number> {
  const owners = await reading(db)
    .selectFrom('community.circle_member')
    .select('person_id')
    .where('circle_id', '=', circleId)
    .where('role', '=', 'owner')
    .execute()
  if (owners.length === 0) return 0
  const levels = await findFanLevels(
    readingLive(db),
    personId,
    owners.map(({ person_id }) => person_id),
  )
  return Math.max(0, ...Object.values(levels))
}
