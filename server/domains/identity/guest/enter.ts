import { randomBytes, randomInt } from 'node:crypto'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { hashSecret } from '../session/recognise.ts'
import { noteDevice } from '../session/seen.ts'
import { writing } from '../tables.ts'

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

/** Makes a guest: a person without any way to sign in, known by the key in its cookie. */
export async function enterAsGuest(work: Work, { language, deviceId, isDemo = false }: GuestWish): Promise<NewGuest> {
  const tx = writing(work)
  const personId = newId(work.now.getTime())
  const key = randomBytes(32).toString('base64url')
  await tx
    .insertInto('identity.person')
    .values({
      id: personId,
      kind: 'guest',
      name: guestName(language),
      language,
      avatar: null,
      is_demo: isDemo,
      joined_at: work.now,
      seen_at: work.now,
    })
    .execute()
  await tx
    .insertInto('identity.guest')
    .values({ person_id: personId, key_hash: hashSecret(key), made_at: work.now })
    .execute()
  if (deviceId) await noteDevice(work, personId, deviceId)
  work.record('identity.person-joined', { personId, kind: 'guest', isDemo })
  return { personId, cookie: `${personId}.${key}` }
}

/** A name to be told apart by in a chat until the person chooses one. */
export function guestName(language: 'zh-CN' | 'en'): string {
  const number = String(randomInt(10_000)).padStart(4, '0')
  return language === 'zh-CN' ? `游客${number}` : `Guest ${number}`
}
