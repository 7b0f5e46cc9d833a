import type { PushDevice } from '#contracts/messaging'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import { isOpenAddress } from '#platform/http/public-address'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { areDeviceKeys } from './wire/encrypt.ts'

export interface Subscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
  readonly name: string
  readonly language: 'zh-CN' | 'en'
}

/** A person's newest devices; older ones ring no more. */
const mostDevices = 10

/** Lets a browser ring for whoever acts, and no longer for whoever used it before. Twice is once. */
export async function addDevice(work: Work, wish: Subscription, mayGoInside: boolean): Promise<PushDevice> {
  const { endpoint, keys, name, language } = wish
  const isReachable = mayGoInside || (endpoint.startsWith('https:') && isOpenAddress(endpoint))
  if (!URL.canParse(endpoint) || !isReachable) throw refuse.badPushAddress()
  if (!areDeviceKeys(keys)) throw refuse.badPushKeys()
  const tx = writing(work)
  const row = { person_id: work.actor.id, p256dh: keys.p256dh, auth: keys.auth, name: name.trim(), language }
  const known = await tx
    .selectFrom('messaging.push_device')
    .select(['id', 'person_id'])
    .where('endpoint', '=', endpoint)
    .forUpdate()
    .executeTakeFirst()
  // What waits for the one who used it before must not ring for the next.
  if (known && known.person_id !== work.actor.id)
    await tx.deleteFrom('messaging.push_device').where('id', '=', known.id).execute()
  const kept = await tx
    .insertInto('messaging.push_device')
    .values({ ...row, id: newId(work.now.getTime()), endpoint, added_at: work.now })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(row))
    .returning(['id', 'name', 'added_at', 'rang_at'])
    .executeTakeFirstOrThrow()
  await forgetOldest(work)
  return shownDevice(kept)
}

async function forgetOldest(work: Work): Promise<void> {
  const tx = writing(work)
  const newest = tx
    .selectFrom('messaging.push_device')
    .select('id')
    .where('person_id', '=', work.actor.id)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostDevices)
  await tx
    .deleteFrom('messaging.push_device')
    .where('person_id', '=', work.actor.id)
    .where('id', 'not in', newest)
    .execute()
}

/** Lets a device of the acting person ring no more; harmless when it does not. */
export async function removeDevice(work: Work, deviceId: string): Promise<void> {
  await writing(work)
    .deleteFrom('messaging.push_device')
    .where('id', '=', deviceId)
    .where('person_id', '=', work.actor.id)
    .execute()
}

export function shownDevice(row: {
  readonly id: string
  readonly name: string
  readonly added_at: Date
  readonly rang_at: Date | null
}): PushDevice {
  const { id, name, added_at, rang_at } = row
  return present({ id, name, addedAt: added_at.toISOString(), rangAt: rang_at?.toISOString() })
}
