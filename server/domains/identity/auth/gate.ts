import type { House } from '#platform/house'
import { readBrand } from '../brand/queries.ts'
import { createMemory } from '../session/memory.ts'
import type { Recognised, Recognition } from '../session/recognise.ts'
import { createSeen, type Seen } from '../session/seen.ts'
import { watchChanges } from '../session/watch.ts'
import { type HouseRules, readRules } from '../setting/queries.ts'
import { reading } from '../tables.ts'
import type { Auth } from './better-auth.ts'
import { deviceSecretOf, sessionSecretOf } from './secret.ts'

/** What identity keeps in memory for one running house. */
export interface Gate {
  readonly recognition: Recognition
  readonly seen: Seen
  /** The rules in force, at most as old as the last change told. */
  rules(): Promise<HouseRules>
  /** better-auth for these rules. It is loaded with the first sign-in: recognising people does not need it. */
  auth(): Promise<Auth>
  /** Resolves once this node knows of every change committed so far. */
  catchUp(): Promise<void>
  /** Resolves once changes made by others are heard of. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Long, because every change is heard of, and a connection that has died silently is noticed within ten seconds. */
const keepMs = 60_000
const mostKept = 50_000
const gates = new WeakMap<House, Gate>()

export function gateOf(house: House): Gate {
  const known = gates.get(house)
  if (known) return known
  const gate = openGate(house)
  gates.set(house, gate)
  return gate
}

function openGate(house: House): Gate {
  const { db, clock, config, secrets, log } = house
  const nowMs = () => clock.now().getTime()
  const memory = createMemory<Recognised>({ size: mostKept, keepMs, nowMs })
  const ruleMemory = createMemory<HouseRules>({ size: 1, keepMs, nowMs })
  const authMemory = createMemory<Auth>({ size: 1, keepMs: Number.POSITIVE_INFINITY, nowMs })
  const seen = createSeen(db, clock, (error) => log.warn({ err: error }, 'who was seen could not be written down'))
  const rules = () =>
    ruleMemory.through('rules', async () => ({
      value: await readRules(reading(db), config, secrets),
      tags: ['setting:'],
    }))

  const onChange = (tag: string) => {
    if (tag === 'setting:' || tag === 'brand:') {
      ruleMemory.clear()
      authMemory.clear()
    }
    if (tag === 'setting:') memory.clear()
    else memory.drop(tag)
  }
  const onHearing = (hears: boolean) => {
    for (const one of [memory, ruleMemory, authMemory]) one.keep(hears)
  }
  const watch = watchChanges(house.databaseUrl, onChange, onHearing)

  return {
    seen,
    ready: watch.ready,
    catchUp: watch.catchUp,
    recognition: {
      db,
      memory,
      sessionSecret: sessionSecretOf(secrets),
      deviceSecret: deviceSecretOf(secrets),
      staffNeedFactor: async () => (await known(rules)).staffNeedSecondFactor,
      onSeen: seen.note,
    },
    rules: () => known(rules),
    auth: () =>
      known(() =>
        authMemory.through('auth', async () => ({ value: await makeAuth(house, await known(rules)), tags: [] })),
      ),
    async close() {
      gates.delete(house)
      await watch.stop()
      await seen.stop()
    },
  }
}

/** `through` gives nothing only when its loader does; these always give something or throw. */
async function known<Value>(read: () => Promise<Value | undefined>): Promise<Value> {
  const value = await read()
  if (value === undefined) throw new Error('nothing was read')
  return value
}

async function makeAuth(house: House, rules: HouseRules): Promise<Auth> {
  const { createAuth } = await import('./better-auth.ts')
  const brand = await readBrand(reading(house.db))
  return createAuth({
    db: house.db,
    secret: sessionSecretOf(house.secrets),
    rules,
    houseName: brand.name[rules.language],
    linkBase: linkBaseOf(house),
    mail: house.mail,
    sms: house.sms,
    log: (level, text, details) => house.log[level]({ details }, `sign-in: ${text}`),
  })
}

/**
 * Where links in mails lead. Only what the settings say counts, never the Host header of whoever asked for the mail:
 * that would let a stranger send people of the house to a page of their own.
 */
function linkBaseOf({ config }: House): string {
  return (config.NIGHTMARKET_PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '')
}
