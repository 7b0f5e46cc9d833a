import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { House } from '#platform/house'
import { reading, writing } from '../tables.ts'
import { type HouseKeys, makeHouseKeys } from './wire/vapid.ts'

const purpose = 'messaging.push'
const known = new WeakMap<object, Promise<HouseKeys>>()

/** The house's key pair; made and kept by whoever asks first, the same for all nodes and for good. */
export function houseKeys(house: Pick<House, 'db' | 'secrets' | 'clock' | 'perform'>): Promise<HouseKeys> {
  const kept = known.get(house.db) ?? readOrMake(house)
  known.set(house.db, kept)
  kept.catch(() => known.delete(house.db))
  return kept
}

async function readOrMake({ db, secrets, clock }: Pick<House, 'db' | 'secrets' | 'clock'>): Promise<HouseKeys> {
  const key = secrets.key(purpose)
  const read = () => reading(db).selectFrom('messaging.push_key').selectAll().executeTakeFirst()
  if (!(await read())) {
    const made = makeHouseKeys()
    await writing({ tx: db as never })
      .insertInto('messaging.push_key')
      .values({
        public_key: made.publicKey,
        sealed_key: seal(JSON.stringify(made.privateJwk), key),
        made_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const row = await read()
  if (!row) throw new Error('The key for push services was not kept.')
  return { publicKey: row.public_key, privateJwk: JSON.parse(unseal(row.sealed_key, key)) as HouseKeys['privateJwk'] }
}

/** Seals for the database: AES-256-GCM, `nonce tag text`. */
function seal(text: string, key: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function unseal(sealed: Buffer, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}
