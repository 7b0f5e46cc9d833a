import { createHash } from 'node:crypto'
import { sql } from 'kysely'

import { findVariantsForSale, readingCatalogue } from '#domains/catalogue/index'
import { hasUsedDevice, readingIdentity } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { loadPricing } from '#domains/promotions/index'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { shareAccount } from '../invitation/traces.ts'
import { refuse } from '../refusals.ts'
import { lockHelp, ruleOf, standingOf } from './load.ts'
import { checkHelper, cutAt, type Helper } from './price-help.ts'
import { type HelpRow, reading, writing } from './tables.ts'

/**
 * Whoever acts helps once: the price falls by what their place cuts. The same person again changes nothing. The call's row is
 * locked, so of two who come for the last place one is refused; person, device, place and the kept places are constraints.
 */
export async function giveHelp(work: Work, helpId: string): Promise<void> {
  const { actor, now } = work
  const call = await lockHelp(work, helpId)
  const helper = await helperOf(work.tx, call, actor, now)
  if (helper.hasHelped) return
  checkHelper(standingOf(call, now), helper)
  await countToday(work, call)
  const place = call.helped + 1
  const cut = cutAt(ruleOf(call), place)
  await writing(work)
    .insertInto('sharing.help_given')
    .values({
      help_id: helpId,
      helper_id: actor.id,
      place,
      cut,
      is_new: helper.isNew,
      device_key: actor.deviceId ? deviceKey(helpId, actor.deviceId) : null,
      at: now,
    })
    .execute()
    .catch((error: { readonly constraint?: string }) => {
      if (error.constraint === 'help_given_device') throw refuse.helpDeviceUsed()
      throw error
    })
  await tellGiven(work, call, { place, cut, isNew: helper.isNew })
}

/** The owner finds it in their box once the price is at its lowest. */
async function tellGiven(
  work: Work,
  call: HelpRow,
  { place, cut, isNew }: { readonly place: number; readonly cut: number; readonly isNew: boolean },
): Promise<void> {
  const { id: helpId, offer_id: offerId, person_id: ownerId, variant_id: variantId } = call
  const price = call.start_price - call.cut - cut
  const about = { helpId, offerId, ownerId }
  work.record('sharing.help-given', { ...about, personId: work.actor.id, place, cut, price, isNew })
  if (place < call.needed) return
  work.record('sharing.help-reached', { ...about, variantId, price })
  const title = (await findVariantsForSale(readingCatalogue(work.tx), [variantId])).get(variantId)?.title
  if (!title) return
  await tell(work, {
    kind: 'help-reached',
    personIds: [ownerId],
    about: { kind: 'help', id: helpId },
    values: { title },
  })
}

/** Whoever would help, as the rules need to know them. */
export async function helperOf(db: Database, call: HelpRow, actor: Actor, now: Date): Promise<Helper> {
  const { rows } = await sql<{ has_helped: boolean; today: number }>`
    select exists (select from sharing.help_given where help_id = ${call.id} and helper_id = ${actor.id}) as has_helped,
      coalesce((select helps from sharing.help_day where person_id = ${actor.id} and day = ${dayOf(now)}::date), 0) as today`.execute(
    db,
  )
  const isOwnersDevice =
    actor.deviceId !== undefined && (await hasUsedDevice(readingIdentity(db), call.person_id, actor.deviceId))
  const { buyer } = await loadPricing(db, { personId: actor.id, now, couponIds: [] })
  return {
    personId: actor.id,
    isMember: actor.kind === 'member',
    isNew: buyer.isNew,
    hasHelped: rows[0]?.has_helped ?? false,
    isOwnersDevice,
    isOwnersAccount: actor.id !== call.person_id && (await shareAccount(db, [actor.id, call.person_id])),
    isDoneToday: (rows[0]?.today ?? 0) >= call.helps_per_day,
  }
}

/** Takes one of the day's helps; at the same moment in two calls they are counted one after the other. */
async function countToday({ tx, actor, now }: Work, { helps_per_day }: HelpRow): Promise<void> {
  await sql`
    insert into sharing.help_day as day (person_id, day, helps, most)
    values (${actor.id}, ${dayOf(now)}::date, 1, ${helps_per_day})
    on conflict (person_id, day) do update set helps = day.helps + 1, most = excluded.most`
    .execute(tx)
    .catch((error: { readonly constraint?: string }) => {
      if (error.constraint === 'help_day_within') throw refuse.helpedEnoughToday()
      throw error
    })
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** The same device at the same call is the same text; anywhere else it is another. */
function deviceKey(helpId: string, deviceId: string): string {
  return createHash('sha256').update(`help\n${helpId}\n${deviceId}`).digest('hex').slice(0, 32)
}

/** Removes the days' counts that are over. */
export async function forgetHelpDays(work: Work): Promise<void> {
  const before = dayOf(new Date(work.now.getTime() - 2 * 86_400_000))
  await sql`delete from sharing.help_day where day < ${before}::date`.execute(work.tx)
}

/** Calls whose time is over, so that lists and counts say so too. */
export async function expireHelps(work: Work): Promise<number> {
  const ended = await writing(work)
    .updateTable('sharing.price_help')
    .set({ state: 'expired', settled_at: work.now })
    .where(
      'id',
      'in',
      reading(work.tx)
        .selectFrom('sharing.price_help')
        .select('id')
        .where('state', '=', 'open')
        .where('ends_at', '<=', work.now)
        .orderBy('id')
        .limit(1_000)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'offer_id', 'person_id', 'helped', 'needed'])
    .execute()
  for (const { id: helpId, offer_id: offerId, person_id: ownerId, helped, needed } of ended)
    work.record('sharing.help-expired', { helpId, offerId, ownerId, helped, needed })
  return ended.length
}
