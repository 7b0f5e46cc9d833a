import pg from 'pg'

import type { Database } from '#platform/db/database'
import { enrol, type Follower, type Step, stepFollower } from './follow.ts'
import { askForMore } from './stated.ts'

const channel = 'nightmarket_facts'
/** A follower looks again by itself after this long, in case a wake-up was lost. */
const lookAgainMs = 1_000
/** While it finds that nothing happens it looks rarer and rarer, down to this. */
const asleepMs = 60_000
/** So often it is asked for all followers at once whether facts were stated that this node was not told of. */
const askedEveryMs = 5_000
/** After a wake-up it looks again after this long, then after twice as long, and so on. */
const soonMs = 4
/** Between two steps it rests at least so long, woken or not: under load one step takes what many commits have left. */
const breathMs = 60
const tellEveryMs = 40
/** After a failure (database away, for one) a follower waits this long. */
const failedMs = 500

export interface FollowersOptions {
  readonly db: Database
  readonly url: string
  readonly onError: (follower: string, error: unknown) => void
}

/** Keeps followers going: woken by commits of this process at once and by those of other nodes over NOTIFY. */
export interface Followers {
  add(follower: Follower, from?: 'now' | 'beginning'): Promise<void>
  /** All who follow on this node. */
  all(): readonly Follower[]
  /** To be called after a commit that recorded facts of these names: wakes those who hear one of them. */
  wake(names: readonly string[]): void
  /** Lets every follower finish its step. */
  stop(): Promise<void>
}

export function createFollowers({ db, url, onError }: FollowersOptions): Followers {
  const loops: Loop[] = []
  const known: Follower[] = []
  const wakeHearing = (names: readonly string[]) => {
    for (const loop of loops) if (hearsAny(loop.follower, names)) loop.wake()
  }
  // What was told while nobody listened is looked for.
  const wakeAll = () => {
    for (const loop of loops) loop.wake()
  }
  const listener = listen(url, wakeHearing, wakeAll)
  const stopAsking = askForMore(db, wakeAll, {
    everyMs: askedEveryMs,
    onError: (error) => onError('all followers', error),
  })
  const untold = new Set<string>()
  let telling: NodeJS.Timeout | undefined
  return {
    async add(follower, from = 'beginning') {
      await enrol(db, follower.name, from)
      known.push(follower)
      loops.push(startLoop(db, follower, onError))
    },
    all: () => known,
    wake(names) {
      wakeHearing(names)
      // Nodes are alike: what nobody hears here nobody hears elsewhere.
      for (const name of names) if (loops.some(({ follower }) => hearsAny(follower, [name]))) untold.add(name)
      if (untold.size === 0) return
      // Other nodes are told once for all commits of a few milliseconds: NOTIFY serialises commits.
      telling ??= setTimeout(() => {
        telling = undefined
        listener.tell([...untold])
        untold.clear()
      }, tellEveryMs)
    },
    async stop() {
      clearTimeout(telling)
      await stopAsking()
      await Promise.all([...loops.map((loop) => loop.stop()), listener.stop()])
    },
  }
}

function hearsAny({ hears }: Follower, names: readonly string[]): boolean {
  return !hears || names.some((name) => hears.includes(name))
}

/**
 * How long to rest after a step. A fact just told may still be above the horizon, held there by an older open transaction:
 * it is looked for soon, then rarer. When all that was committed has been read only a wake-up brings more.
 */
function restAfter({ digested, isAll }: Step, lastMs: number): number {
  if (digested > 0) return isAll ? lookAgainMs : soonMs
  if (isAll && lastMs >= lookAgainMs) return Math.min(lastMs * 2, asleepMs)
  return isAll ? lookAgainMs : Math.min(lastMs * 2, lookAgainMs)
}

interface Loop {
  readonly follower: Follower
  wake(): void
  stop(): Promise<void>
}

function startLoop(db: Database, follower: Follower, onError: FollowersOptions['onError']): Loop {
  let stopped = false
  let woken = false
  let isDeaf = false
  let endRest = () => {}
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
      if (stopped || (woken && !isDeaf)) endRest()
    })
  const breathe = async (ms: number) => {
    isDeaf = true
    await rest(ms)
    isDeaf = false
  }
  const run = async () => {
    let restMs = lookAgainMs
    while (!stopped) {
      if (woken && restMs > breathMs) restMs = soonMs
      woken = false
      try {
        const step = await stepFollower(db, follower)
        if (step.more || stopped) continue
        restMs = restAfter(step, restMs)
        await breathe(step.digested > 0 || step.isAll ? breathMs : Math.min(restMs, breathMs))
        await rest(Math.max(0, restMs - breathMs))
      } catch (error) {
        onError(follower.name, error)
        await rest(failedMs)
      }
    }
  }
  const running = run()
  return {
    follower,
    wake() {
      woken = true
      if (!isDeaf) endRest()
    },
    async stop() {
      stopped = true
      endRest()
      await running
    },
  }
}

/** One connection outside the pool that listens, comes back by itself, and tells the others. */
function listen(url: string, onWake: (names: readonly string[]) => void, onReady: () => void) {
  let client: pg.Client | undefined
  let stopped = false
  let again: NodeJS.Timeout | undefined
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'nightmarket facts' })
    fresh.on('error', () => {})
    // This node's own followers were woken when it committed.
    const isOwn = (processId: number) => processId === (fresh as unknown as { readonly processID: number }).processID
    fresh.on('notification', ({ processId, payload = '' }) => {
      if (!isOwn(processId)) onWake(payload.split(' '))
    })
    fresh.on('end', () => {
      client = undefined
      if (!stopped) again = setTimeout(connect, failedMs)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      client = fresh
      onReady()
    } catch {
      await fresh.end().catch(() => {})
    }
  }
  const first = connect()
  let told: Promise<unknown> = Promise.resolve()
  return {
    // One after another: a connection does one thing at a time.
    tell(names: readonly string[]) {
      told = told.then(() => client?.query('select pg_notify($1, $2)', [channel, names.join(' ')])).catch(() => {})
    },
    async stop() {
      stopped = true
      clearTimeout(again)
      await first
      await client?.end().catch(() => {})
    },
  }
}
