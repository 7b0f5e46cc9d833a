import { timingSafeEqual } from 'node:crypto'

import type { LiveHouse } from '../../house/parts.ts'
import { reading } from '../../tables.ts'

const purpose = 'live.overlay'

/** The secret part of a show's overlay addresses: it names the show and can be withdrawn by counting the version up. */
export function overlayToken(secrets: LiveHouse['secrets'], showId: string, version: number): string {
  return `${showId}.${secrets.sign(purpose, `${showId} ${version}`)}`
}

/** The show a token was made for; undefined when it is forged or withdrawn. */
export async function showOfOverlay(
  house: Pick<LiveHouse, 'db' | 'secrets'>,
  token: string,
): Promise<string | undefined> {
  const [showId = ''] = token.split('.')
  const row = await reading(house.db)
    .selectFrom('live.show')
    .select('overlay_version')
    .where('id', '=', showId)
    .executeTakeFirst()
  if (!row) return undefined
  return isSame(token, overlayToken(house.secrets, showId, row.overlay_version)) ? showId : undefined
}

/** Compares in a time that says nothing of where two texts differ. */
export function isSame(given: string, right: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(right)
  return one.length === other.length && timingSafeEqual(one, other)
}
