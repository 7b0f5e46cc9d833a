import { createHash } from 'node:crypto'
import { sql } from 'kysely'

import type { AddressForm } from '#contracts/orders'
import type { Trace } from '#domains/sharing/index'
import type { Database } from '#platform/db/database'

/** Of so many addresses of each person, the newest first, is looked whether another has them too. */
const mostLookedAt = 20

/**
 * Where these people have things sent, as hashes: the telephone of whoever receives it, and the place itself without what
 * people write differently. Computed when they are asked for, and kept nowhere.
 */
export async function findAddressTraces(
  db: Database,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Trace[]>> {
  const { rows } = await sql<{ person_id: string; form: Pick<AddressForm, 'phone' | 'country' | 'city' | 'detail'> }>`
    select person_id, form from (
      select person_id, form, row_number() over (partition by person_id order by at desc) as nth from (
        select person_id, form, changed_at as at from orders.address where person_id = any(${[...personIds]})
        union all
        select person_id, address, placed_at from orders.order
        where person_id = any(${[...personIds]}) and erased_at is null
      ) as known
    ) as newest where nth <= ${mostLookedAt}`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ person_id }) => person_id)].map(([personId, own]) => [
      personId,
      own.flatMap(({ form }) => tracesOf(form)),
    ]),
  )
}

function tracesOf({
  phone,
  country,
  city,
  detail,
}: Pick<AddressForm, 'phone' | 'country' | 'city' | 'detail'>): Trace[] {
  const digits = phone.replace(/\D/g, '')
  const place = plain(`${country}${city}${detail}`)
  return [...(digits.length >= 7 ? [`phone ${digits}`] : []), ...(plain(detail) ? [`place ${place}`] : [])].map(
    (text) => ({
      kind: 'address',
      key: createHash('sha256').update(text).digest('hex'),
    }),
  )
}

/** Without spaces, signs and capital letters. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
