import type { Demo } from '#contracts/platform/demo'
import { countDemoProducts } from '#domains/catalogue/index'
import { countDemoPeople } from '#domains/identity/index'
import { countDemoShows } from '#domains/live/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { reading } from './tables.ts'

/** What of this house is demo, for the one who thinks of removing it. */
export async function countDemo(db: Database): Promise<Demo> {
  const made = await reading(db).selectFrom('demo.made').selectAll().executeTakeFirst()
  const [products, people, shows] = await Promise.all([countDemoProducts(db), countDemoPeople(db), countDemoShows(db)])
  const times = { madeAt: made?.made_at.toISOString(), removedAt: made?.removed_at?.toISOString() }
  return present({ ...times, products, people, shows })
}
