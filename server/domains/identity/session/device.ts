import type { IncomingMessage } from 'node:http'

import type { House } from '#platform/house'
import { gateOf } from '../auth/gate.ts'
import type { IdentityReader } from '../tables.ts'
import { deviceOf } from './recognise.ts'

/** The device that a request comes from, also of somebody who is signed out; undefined where it has none of our making. */
export function deviceOfRequest(house: House, request: IncomingMessage): string | undefined {
  return deviceOf(gateOf(house).recognition, request.headers.cookie)
}

/** Whether a person was ever seen on a device. */
export async function hasUsedDevice(db: IdentityReader, personId: string, deviceId: string): Promise<boolean> {
  return (await findDevices(db, [personId])).get(personId)?.has(deviceId) ?? false
}

/** The devices on which each of these people was seen. For telling whether two people are one. */
export async function findDevices(
  db: IdentityReader,
  personIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('identity.device')
    .select(['id', 'person_id'])
    .where('person_id', 'in', personIds)
    .execute()
  const devices = Map.groupBy(rows, ({ person_id }) => person_id)
  return new Map([...devices].map(([personId, used]) => [personId, new Set(used.map(({ id }) => id))]))
}
