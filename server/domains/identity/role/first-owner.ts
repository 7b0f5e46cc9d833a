import { randomInt } from 'node:crypto'
import { sql } from 'kysely'

import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { addMember } from '../person/add.ts'
import { writing } from '../tables.ts'

export interface FirstOwner {
  readonly email: string
  readonly password: string
}

const email = 'owner@nightmarket.local'
const lock = 0x6e6d_6f77 // two nodes that start at once make one owner

/** Makes the first owner when the house has none, and tells the one-time password; undefined when there is one already. */
export async function ensureOwner(house: Pick<House, 'perform'>): Promise<FirstOwner | undefined> {
  return house.perform(system, async (work) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(work.tx)
    if (await hasOwner(work)) return undefined
    const owner = { email, password: oneTimePassword() }
    await addMember(work, { ...owner, name: '店主', roles: ['owner'], mustChangePassword: true })
    return owner
  })
}

async function hasOwner(work: Work): Promise<boolean> {
  const owner = await writing(work)
    .selectFrom('identity.person_role')
    .select('person_id')
    .where('role', '=', 'owner')
    .limit(1)
    .executeTakeFirst()
  return owner !== undefined
}

/** Four groups that can be read aloud and typed, without letters that look alike: 20 of 31 characters, 99 bits. */
function oneTimePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
