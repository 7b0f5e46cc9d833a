import { type Expression, type SqlBool, sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Log } from '#platform/log/index'
import type { Clock } from './index.ts'

/** Something that is done when its time has come. */
export interface Item {
  /** For the log, as in "planned posts wait for the next look". */
  readonly name: string
  /** Whether anything is due, as a condition on the domain's own tables. It is asked all the time: looks into an index. */
  isDue(now: Date): Expression<SqlBool>
  /** Does what is due. Every node does; each act looks under its lock whether it was done already. */
  act(): unknown
  /** It is done at most so often; after each look that finds something when absent. */
  readonly everyMs?: number
}

/** What waits for its time, in all domains together. */
export interface Agenda {
  /** Has an item looked after until the returned function is called, which waits for what is going on. */
  add(item: Item): () => Promise<void>
  /** Looks now, and resolves when what was begun is done. */
  look(): Promise<void>
  stop(): Promise<void>
}

export interface AgendaOptions {
  readonly db: Database
  readonly clock: Clock
  readonly log: Pick<Log, 'warn'>
  readonly lookMs?: number
}

interface Kept {
  readonly item: Item
  acting: Promise<void> | undefined
  restsUntilMs: number
}

/**
 * Looks twice a second whether anything is due, in one small statement for everything there is, so that a house in which
 * nothing happens costs next to nothing however much it could have to do. What was planned by other nodes is seen as well.
 */
export function createAgenda({ db, clock, log, lookMs = 500 }: AgendaOptions): Agenda {
  const all = new Set<Kept>()
  let finding: Promise<Kept[]> | undefined

  async function look(): Promise<void> {
    finding ??= findDue(db, [...all], clock.now()).finally(() => {
      finding = undefined
    })
    await Promise.all((await finding).map(begin))
  }

  /** One that is going on, rests, or was taken off meanwhile is passed over. */
  function begin(kept: Kept): Promise<void> | undefined {
    if (kept.acting || !all.has(kept) || clock.monotonicMs() < kept.restsUntilMs) return kept.acting
    kept.restsUntilMs = clock.monotonicMs() + (kept.item.everyMs ?? 0)
    kept.acting = act(kept.item).finally(() => {
      kept.acting = undefined
    })
    return kept.acting
  }

  async function act(item: Item): Promise<void> {
    try {
      await item.act()
    } catch (error) {
      log.warn({ err: error }, `${item.name} wait for the next look`)
    }
  }

  // What takes long keeps nothing else from being looked after: only the question is never asked twice at once.
  const timer = setInterval(() => {
    if (!finding) look().catch((error) => log.warn({ err: error }, 'what is due waits for the next look'))
  }, lookMs)
  timer.unref()
  return {
    add(item) {
      const kept: Kept = { item, acting: undefined, restsUntilMs: Number.NEGATIVE_INFINITY }
      all.add(kept)
      return async () => {
        all.delete(kept)
        await kept.acting
      }
    },
    look,
    async stop() {
      clearInterval(timer)
      await finding?.catch(() => {})
    },
  }
}

async function findDue(db: Database, all: readonly Kept[], now: Date): Promise<Kept[]> {
  if (all.length === 0) return []
  const conditions = all.map(({ item }, nth) => sql`${item.isDue(now)} as ${sql.ref(String(nth))}`)
  const { rows } = await sql<Record<number, boolean>>`select ${sql.join(conditions)}`.execute(db)
  return all.filter((_kept, nth) => rows[0]?.[nth] === true)
}
