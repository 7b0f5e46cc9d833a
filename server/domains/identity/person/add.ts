import type { Role } from '#contracts/permissions'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { grantRole } from '../role/grant.ts'
import { writing } from '../tables.ts'
import { makeMember } from './settle.ts'

export interface NewMember {
  readonly name: string
  readonly email?: string
  readonly password?: string
  /** The password works once: nothing is allowed before it is changed. */
  readonly mustChangePassword?: boolean
  readonly roles?: readonly Role[]
  readonly bio?: string
  /** Storage key of a square picture. */
  readonly avatar?: string
  readonly isDemo?: boolean
}

/** Makes a member by the house's own hand: the first owner, people of the demo. Without an e-mail nobody can sign in as them. */
export async function addMember(work: Work, wish: NewMember): Promise<string> {
  const personId = await makeMember(work, wish.name, wish.isDemo ?? false)
  const tx = writing(work)
  const shown = { bio: wish.bio ?? '', avatar: wish.avatar ?? null }
  await tx.updateTable('identity.person').set(shown).where('id', '=', personId).execute()
  if (wish.email) await addLogin(work, personId, { ...wish, email: wish.email.toLowerCase() })
  for (const role of wish.roles ?? []) await grantRole(work, personId, role)
  return personId
}

async function addLogin(work: Work, personId: string, wish: NewMember & { readonly email: string }): Promise<void> {
  const times = { created_at: work.now, updated_at: work.now }
  const id = newId(work.now.getTime())
  const tx = writing(work)
  await tx
    .insertInto('identity.login')
    .values({
      id,
      name: wish.name,
      email: wish.email,
      email_verified: true,
      image: null,
      phone_number: null,
      phone_number_verified: null,
      two_factor_enabled: false,
      person_id: personId,
      must_change_password: wish.mustChangePassword ?? false,
      ...times,
    })
    .execute()
  if (!wish.password) return
  const { hashPassword } = await import('better-auth/crypto')
  const password = await hashPassword(wish.password)
  await tx
    .insertInto('identity.account')
    .values({ id: newId(), account_id: id, provider_id: 'credential', user_id: id, password, ...times })
    .execute()
}
