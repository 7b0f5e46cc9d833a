import { sql } from 'kysely'

import type { Conditions, RunningPromotion, Scope } from '#contracts/promotions'
import { listCategories, readingCatalogue } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Promotion } from '../price/input.ts'
import { reading } from '../tables.ts'

/** A promotion as it is kept ready, with its limits, which are counted for each buyer anew. */
export interface KeptPromotion extends Promotion {
  readonly usesLimit: number | undefined
  readonly usesPerPerson: number | undefined
}

interface Kept {
  readonly edition: string
  readonly promotions: readonly KeptPromotion[]
  readonly loadedAt: number
}

/** Also without a change: a category may have moved below another. */
const keepMs = 60_000
/** Editions are unique, so that several databases in one process do not meet; the newest few are kept. */
const kept = new Map<string, Kept>()
const mostKept = 8

/** The active promotions, in memory while the edition is the one they were read with. Two statements when it is not. */
export async function activePromotions(db: Database, edition: string, now: Date): Promise<readonly KeptPromotion[]> {
  const known = kept.get(edition)
  if (known && Math.abs(now.getTime() - known.loadedAt) < keepMs) return known.promotions
  const promotions = await readActive(db, now)
  kept.delete(edition)
  kept.set(edition, { edition, promotions, loadedAt: now.getTime() })
  for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old)
  return promotions
}

/** Which rules hold now; changes with each change of a promotion. */
export async function readEdition(db: Database): Promise<string> {
  const { edition } = await reading(db).selectFrom('promotions.edition').select('edition').executeTakeFirstOrThrow()
  return edition
}

async function readActive(db: Database, now: Date): Promise<KeptPromotion[]> {
  const rows = await reading(db)
    .selectFrom('promotions.promotion')
    .selectAll()
    .where('state', '=', 'active')
    .where(sql<boolean>`(ends_at is null or ends_at > ${now})`)
    .orderBy('priority')
    .orderBy('id')
    .execute()
  const widen = rows.some(({ scope }) => scope.categoryIds || scope.except?.categoryIds) ? await belowOf(db) : undefined
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    currency: row.currency,
    benefit: row.benefit,
    conditions: row.conditions,
    scope: widen ? widenScope(row.scope, widen) : row.scope,
    stacking: row.stacking,
    priority: row.priority,
    startsAt: row.starts_at,
    usesLimit: row.uses_limit ?? undefined,
    usesPerPerson: row.uses_per_person ?? undefined,
    ...(row.ends_at && { endsAt: row.ends_at }),
    ...(row.at_most !== null && { atMost: row.at_most }),
  }))
}

type Widen = (categoryIds: readonly string[]) => string[]

/** Categories together with all those below them. */
export async function belowOf(db: Database): Promise<Widen> {
  const categories = await listCategories(readingCatalogue(db))
  const children = Map.groupBy(categories, ({ parentId }) => parentId)
  const withBelow = (id: string): string[] => [id, ...(children.get(id) ?? []).flatMap((child) => withBelow(child.id))]
  return (ids) => [...new Set(ids.flatMap(withBelow))]
}

/** A scope whose categories stand for everything below them too. */
export function widenScope(scope: Scope, widen: Widen): Scope {
  return {
    ...scope,
    ...(scope.categoryIds && { categoryIds: widen(scope.categoryIds) }),
    ...(scope.except && {
      except: { ...scope.except, ...(scope.except.categoryIds && { categoryIds: widen(scope.except.categoryIds) }) },
    }),
  }
}

export function isRunning({ startsAt, endsAt }: Promotion, now: Date): boolean {
  return startsAt <= now && (!endsAt || endsAt > now)
}

/** What shoppers are told; which segments or tiers there are is the shop's own business. */
export function shownPromotion({ id, title, currency, benefit, conditions, endsAt }: Promotion): RunningPromotion {
  const { segments: _, ...shown }: Conditions = conditions
  return present({ id, title, currency, benefit, conditions: shown, endsAt: endsAt?.toISOString() })
}
