import { mkdtempSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { systemClock } from '#platform/clock/index'
import { openDatabase } from '#platform/db/database'
import { startEmbedded } from '#platform/db/embedded'
import { migrate } from '#platform/db/migrate'
import { createFollowers } from '#platform/facts/followers'
import { createPerform, system } from '#platform/work'
import { migrationSources } from '#server/migrations'

declare module '#platform/facts' {
  interface Facts {
    'bench.step-taken': { writer: number; step: number; stated: number }
  }
}

const writers = 10
const factsEach = 5
const runMs = 20_000

/** Ten writers whose transactions end out of order, one follower; fsync on. Counts what came, once, and how late. */
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-bench-'))
await chmod(folder, 0o711)
const server = await startEmbedded(join(folder, 'postgres'))
const { db, close } = openDatabase(server.url, writers + 4)
await migrate(
  db,
  migrationSources.filter(({ owner }) => owner === 'platform' || owner === 'realtime'),
)

const seen = new Map<string, number>()
const lags: number[] = []
const followers = createFollowers({ db, url: server.url, onError: (_name, error) => console.error(error) })
await followers.add({
  name: `bench-${newId()}`,
  batch: 1_000,
  digest: async (_tx, fact) => {
    if (fact.name !== 'bench.step-taken') return
    const { writer, step, stated } = fact.data
    const key = `${writer}/${step}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    lags.push(performance.now() - stated)
  },
})

const perform = createPerform({ db, clock: systemClock, onFacts: followers.wake })
const end = performance.now() + runMs
const told: string[] = []

async function write(writer: number): Promise<void> {
  for (let step = 0; performance.now() < end; ) {
    const steps = Array.from({ length: factsEach }, () => step++)
    let stated = 0
    await perform(system, async (work) => {
      // Takes the transaction's number first and commits a random while later, so that commits overtake each other.
      await sql`select pg_current_xact_id()`.execute(work.tx)
      await pause(Math.random() * 8)
      stated = performance.now()
      for (const each of steps) work.record('bench.step-taken', { writer, step: each, stated })
    })
    for (const each of steps) told.push(`${writer}/${each}`)
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
const seconds = (performance.now() - began) / 1_000
for (let waited = 0; seen.size < told.length && waited < 5_000; waited += 50) await pause(50)
await followers.stop()
await close()
await server.stop()
rmSync(folder, { recursive: true, force: true })

lags.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    factsPerSecond: Math.round(told.length / seconds),
    followLagP99Ms: Math.round(lags[Math.floor(lags.length * 0.99)] ?? Number.NaN),
    skipped: told.filter((key) => !seen.has(key)).length,
    twice: [...seen.values()].filter((times) => times > 1).length,
  }),
)
