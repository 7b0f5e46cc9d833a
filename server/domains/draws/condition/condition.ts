import type { Check, Condition, ConditionKind } from '#contracts/draws'
import type { ShowStanding } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'

/** Where conditions are looked at: the show, whom it is about, and what the house has counted there of each of them. */
export interface Place {
  readonly db: Database
  readonly show: { readonly id: string; readonly host_id: string }
  /** Since when a thing counts that is done for this draw, such as saying its phrase. */
  readonly since: Date
  readonly personIds: readonly string[]
  /** Read when first asked for, once for all conditions. */
  standings(): Promise<ReadonlyMap<string, ShowStanding>>
}

export interface Verdict {
  readonly isMet: boolean
  readonly has?: number
  readonly needs?: number
}

/** How one kind of condition is looked at, for many people in as few statements as for one. */
export interface ConditionPort<Kind extends ConditionKind = ConditionKind> {
  readonly kind: Kind
  check(place: Place, condition: Extract<Condition, { kind: Kind }>): Promise<ReadonlyMap<string, Verdict>>
}

const ports = new Map<ConditionKind, ConditionPort>()

/** Lets draws ask for a kind of condition. A kind that nobody registers is refused by name when a draw is made. */
export function registerCondition<Kind extends ConditionKind>(port: ConditionPort<Kind>): void {
  ports.set(port.kind, port as unknown as ConditionPort)
}

/** Kinds that this house can look at. */
export function conditionKinds(): ConditionKind[] {
  return [...ports.keys()]
}

/** Refuses conditions that nobody could check, that are set twice, or that the house forbids. */
export function checkConditions(conditions: readonly Condition[], mayAskPurchase: boolean): void {
  const seen = new Set<ConditionKind>()
  for (const { kind } of conditions) {
    if (seen.has(kind)) throw refuse.conditionTwice({ kind })
    if (!ports.has(kind)) throw refuse.conditionUnavailable({ kind })
    if (kind === 'bought' && !mayAskPurchase) throw refuse.purchaseForbidden({ field: 'conditions' })
    seen.add(kind)
  }
}

/** How all conditions stand for each of these people, in the order of the conditions. */
export async function lookAt(place: Place, conditions: readonly Condition[]): Promise<ReadonlyMap<string, Check[]>> {
  const found = new Map<string, Check[]>(place.personIds.map((id) => [id, []]))
  for (const condition of conditions) {
    const verdicts = await ports.get(condition.kind)?.check(place, condition)
    for (const [personId, checks] of found) {
      checks.push({ kind: condition.kind, ...(verdicts?.get(personId) ?? { isMet: false }) })
    }
  }
  return found
}
