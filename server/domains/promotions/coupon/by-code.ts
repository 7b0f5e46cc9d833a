import type { Coupon } from '#contracts/promotions'
import type { House } from '#platform/house'
import type { Actor } from '#platform/work'
import { plainCode } from '../coupon-batch/codes.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { runtimeOf } from './runtime.ts'

/** Wrong codes that may be tried in a minute from one address, by whomever; guests are easily made. */
const guessesPerMinute = 20

/** Claims with a code. Whoever tries too many from one place has to wait, before it is said whether a code exists. */
export async function claimByCode(house: House, actor: Actor, typed: string, address: string): Promise<Coupon> {
  const verdict = await house.limiter.take(`coupon-code ${address}`, guessesPerMinute)
  if (!verdict.isAllowed) throw refuse.tooManyCodes({ retryAfterSeconds: Math.ceil(verdict.retryAfterMs / 1000) })
  const code = plainCode(typed)
  const row = await reading(house.db)
    .selectFrom('promotions.coupon_code')
    .select('batch_id')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw refuse.unknownCode()
  return runtimeOf(house).claim(row.batch_id, { actor, code })
}
