import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { hashSecret } from '../session/recognise.ts'

export interface NewGuest {
  readonly personId: string
  /** For the guest's cookie; the house keeps only its hash. */
  readonly cookie: string
}

export interface GuestWish {
  readonly language: 'zh-CN' | 'en'
  readonly deviceId?: string
  readonly isDemo?: boolean
}

/** Makes a guest: a person without any way to sign in, known by the key in its cookie. One statement, sent with the commit. */
export async function enterAsGuest(work: Work, { language, deviceId, isDemo = false }: GuestWish): Promise<NewGuest> {
  const personId = newId(work.now.getTime())
  const key = randomBytes(32).toString('base64url')
  const keep = () =>
    sql`
    with joined as (
      insert into identity.person (id, kind, name, language, is_demo, joined_at, seen_at)
      values (${personId}, 'guest', ${guestName(language)}, ${language}, ${isDemo}, ${work.now}, ${work.now})
    ), keyed as (
      insert into identity.guest (person_id, key_hash, made_at) values (${personId}, ${hashSecret(key)}, ${work.now})
    )
    insert into identity.device (id, person_id, seen_at)
    select device, ${personId}, ${work.now} from (select ${deviceId ?? null}::text as device) as seen where device is not null
  `.execute(work.tx)
  work.atLast(keep)
  work.record('identity.person-joined', { personId, kind: 'guest', isDemo })
  return { personId, cookie: `${personId}.${key}` }
}

/** A name to be told apart by in a chat until the person chooses one. */
export function guestName(language: 'zh-CN' | 'en'): string {
  const number = String(randomInt(10_000)).padStart(4, '0')
  return language === 'zh-CN' ? `游客${number}` : `Guest ${number}`
}
