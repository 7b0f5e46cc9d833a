import type { ColumnType, Generated, JSONColumnType } from 'kysely'

import type { Role } from '#contracts/permissions'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { Logo, Look } from './brand/brand.ts'

/** Rows of the PostgreSQL schema `identity`. No other domain names these tables. */
export type IdentityTables = {
  'identity.person': {
    id: string
    kind: 'guest' | 'member'
    name: string
    bio: Generated<string>
    language: 'zh-CN' | 'en' | null
    avatar: string | null
    is_demo: Generated<boolean>
    joined_at: Date
    seen_at: Date
    merged_into: Generated<string | null>
    erased_at: Generated<Date | null>
  }
  'identity.wished_profile': {
    person_id: string
    name: string | null
    bio: string | null
    state: 'waiting' | 'refused'
    at: Date
  }
  'identity.person_role': { person_id: string; role: Exclude<Role, 'viewer'>; granted_by: string; granted_at: Date }
  'identity.guest': { person_id: string; key_hash: Buffer; made_at: Date }
  'identity.device': { id: string; person_id: string; seen_at: Date }
  'identity.ban': {
    id: string
    person_id: string
    reason: string
    by_id: string
    by_name: string
    at: Date
    until: Date | null
    lifted_at: Generated<Date | null>
  }
  'identity.device_ban': { ban_id: string; device_id: string }
  'identity.attempt': { key: string; count: number; ends_at: Date }
  'identity.token': {
    id: string
    person_id: string
    name: string
    secret_hash: Buffer
    starts: string
    scopes: string[]
    made_at: Date
    expires_at: Date | null
    used_at: Generated<Date | null>
    revoked_at: Generated<Date | null>
  }
  'identity.audit_entry': {
    id: string
    at: Date
    actor_id: string
    actor_name: string
    act: string
    subject_kind: string
    subject_id: string
    subject_name: string | null
    details: JSONColumnType<Record<string, unknown>>
  }
  'identity.brand': {
    single: Generated<boolean>
    look: JSONColumnType<Partial<Look>>
    logo: ColumnType<Logo | null, string | null, string | null>
    changed_at: Date
  }
  'identity.setting': {
    single: Generated<boolean>
    rules: JSONColumnType<Partial<Record<string, unknown>>>
    changed_at: Date
  }
  'identity.provider': {
    id: string
    label: string
    discovery_url: string
    client_id: string
    client_secret: string
    scopes: string[]
    changed_at: Date
  }
} & LoginTables

/** Tables that better-auth writes. Ours in them: `person_id`, `must_change_password`, `seen_at`. */
type LoginTables = {
  'identity.login': {
    id: string
    name: string
    email: string
    email_verified: boolean
    image: string | null
    phone_number: string | null
    phone_number_verified: boolean | null
    two_factor_enabled: boolean | null
    created_at: Date
    updated_at: Date
    person_id: string | null
    must_change_password: Generated<boolean>
  }
  'identity.session': {
    id: string
    token: string
    user_id: string
    expires_at: Date
    ip_address: string | null
    user_agent: string | null
    created_at: Date
    updated_at: Date
    seen_at: Generated<Date>
  }
  'identity.account': {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    password: string | null
    created_at: Date
    updated_at: Date
  }
  'identity.verification': { id: string; identifier: string; value: string; expires_at: Date }
}

export type IdentityReader = Reader<IdentityTables>

export const reading = (db: Database): IdentityReader => db.$extendTables<IdentityTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<IdentityTables> => work.tx.$extendTables<IdentityTables>()
