import { sql } from 'kysely'

import type { changeSettings, setProvider } from '#contracts/platform/house'
import type { BodyOf } from '#contracts/route'
import type { House } from '#platform/house'
import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { type HouseRules, readRules } from './queries.ts'
import { seal } from './seal.ts'
import { isTimeZone, leavesAWayIn, type Rules } from './setting.ts'

type Around = Pick<House, 'config' | 'secrets'>

const lock = 0x6e6d_7365 // one change of settings at a time, so that none is lost

const subject = { kind: 'house', id: 'settings' }

/** Changes rules. Refuses what would let nobody in, and what the house cannot keep. */
export async function changeRules(work: Work, wish: BodyOf<typeof changeSettings>, around: Around): Promise<void> {
  const { knownProviders, ...before } = await lockRules(work, around)
  const rules: Rules = { ...before, ...wish }
  if (!isTimeZone(rules.timeZone)) throw refuse.unknownTimeZone()
  if (!leavesAWayIn(rules, knownProviders.length)) throw refuse.lockedOut()
  if (rules.emailMustBeVerified && !before.emailMustBeVerified && !around.config.NIGHTMARKET_SMTP_URL)
    throw refuse.needsMail()
  const changed = differences(before, rules)
  if (changed.length === 0) return
  await writing(work)
    .insertInto('identity.setting')
    .values({ rules: JSON.stringify(rules), changed_at: work.now })
    .onConflict((row) => row.column('single').doUpdateSet({ rules: JSON.stringify(rules), changed_at: work.now }))
    .execute()
  work.record('identity.settings-changed', { changed })
  const details = Object.fromEntries(changed.map((name) => [name, { before: before[name], after: rules[name] }]))
  await audit(work, 'identity.settings-changed', subject, details)
}

async function lockRules(work: Work, { config, secrets }: Around): Promise<HouseRules> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(work.tx)
  return readRules(writing(work), config, secrets)
}

function differences(before: Rules, after: Rules): (keyof Rules)[] {
  return (Object.keys(after) as (keyof Rules)[]).filter((name) => before[name] !== after[name])
}

/** Adds or changes a provider; without a secret in the wish, the one that is kept stays. */
export async function keepProvider(
  work: Work,
  id: string,
  wish: BodyOf<typeof setProvider>,
  key: Buffer,
): Promise<void> {
  const tx = writing(work)
  const before = await tx
    .selectFrom('identity.provider')
    .select('client_secret')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const secret = wish.clientSecret === undefined ? before?.client_secret : seal(wish.clientSecret, key)
  if (secret === undefined) throw refuse.needsSecret()
  const row = {
    label: wish.label,
    discovery_url: wish.discoveryUrl,
    client_id: wish.clientId,
    client_secret: secret,
    scopes: [...wish.scopes],
    changed_at: work.now,
  }
  await tx
    .insertInto('identity.provider')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  work.record('identity.settings-changed', { changed: ['providers'] })
  const { clientSecret, ...shown } = wish
  const details = { ...shown, newSecret: clientSecret !== undefined }
  await audit(work, before ? 'identity.provider-changed' : 'identity.provider-added', { kind: 'provider', id }, details)
}

export async function dropProvider(work: Work, id: string, around: Around): Promise<void> {
  const rules = await lockRules(work, around)
  const left = rules.knownProviders.filter((provider) => provider.id !== id)
  if (!leavesAWayIn(rules, left.length)) throw refuse.lockedOut()
  const gone = await writing(work)
    .deleteFrom('identity.provider')
    .where('id', '=', id)
    .returning(['id', 'label'])
    .executeTakeFirst()
  if (!gone) throw refuse.unknownProvider()
  work.record('identity.settings-changed', { changed: ['providers'] })
  await audit(work, 'identity.provider-removed', { kind: 'provider', id, name: gone.label })
}
