import type { Settings } from '#contracts/platform/house'
import type { Config } from '#platform/config/config'
import type { Secrets } from '#platform/secrets'
import type { IdentityReader } from '../tables.ts'
import { type KnownProvider, providerOf } from './provider.ts'
import { unseal } from './seal.ts'
import { completeRules, type Rules } from './setting.ts'

export interface HouseRules extends Rules {
  readonly knownProviders: readonly KnownProvider[]
}

/** The rules in force, for domains that follow them. */
export async function houseRules(db: IdentityReader): Promise<Rules> {
  const kept = await db.selectFrom('identity.setting').select('rules').executeTakeFirst()
  return completeRules(kept?.rules ?? {})
}

/** The rules in force and every provider, that of the environment first. */
export async function readRules(db: IdentityReader, config: Config, secrets: Secrets): Promise<HouseRules> {
  const rules = await houseRules(db)
  const rows = await db.selectFrom('identity.provider').selectAll().orderBy('label').execute()
  const given = providerOf(config)
  const key = secrets.key('identity.provider')
  const own = rows.map((row) => ({
    id: row.id,
    label: row.label,
    discoveryUrl: row.discovery_url,
    clientId: row.client_id,
    clientSecret: unseal(row.client_secret, key) ?? '',
    scopes: row.scopes,
  }))
  return { ...rules, knownProviders: [...(given ? [given] : []), ...own.filter(({ id }) => id !== given?.id)] }
}

/** The rules as an operator sees them: whether a secret is there, never the secret. */
export function shownSettings({ knownProviders, ...rules }: HouseRules): Settings {
  const providers = knownProviders.map(({ clientSecret, ...provider }) => ({
    ...provider,
    hasSecret: clientSecret !== '',
  }))
  return { ...rules, providers }
}

/** The zone whose days the house counts by. */
export async function readTimeZone(db: IdentityReader): Promise<string> {
  const kept = await db.selectFrom('identity.setting').select('rules').executeTakeFirst()
  return completeRules(kept?.rules ?? {}).timeZone
}
