import { sql } from 'kysely'

import type { RuleAction, RuleKind } from '#contracts/moderation'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { renewList } from '../word/change.ts'
import { hostsIn } from './link.ts'
import type { RuleRow } from './queries.ts'
import { readPattern } from './rule.ts'

export interface RuleDraft {
  readonly kind: RuleKind
  readonly value: string
  readonly action: RuleAction
  readonly note?: string | undefined
}

/** Puts a rule on the list; one for the same link or pattern gets the new action. */
export async function putRule(work: Work, draft: RuleDraft): Promise<RuleRow> {
  const value = draft.kind === 'link' ? hostsIn(draft.value)[0] : draft.value.trim()
  if (draft.kind === 'link' && value === undefined) throw refuse.noLink({ field: 'value' })
  if (draft.kind === 'pattern' && readPattern(value ?? '') === undefined) throw refuse.noPattern({ field: 'value' })
  if (draft.kind === 'pattern' && draft.action === 'allow') throw refuse.patternAllows({ field: 'action' })
  await renewList(work)
  const row = await writing(work)
    .insertInto('moderation.rule')
    .values({
      id: newId(work.now.getTime()),
      kind: draft.kind,
      value: value ?? '',
      action: draft.action,
      note: draft.note ?? '',
      added_at: work.now,
      added_by: work.actor.name,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'value'])
        .doUpdateSet((eb) => ({ action: eb.ref('excluded.action'), note: eb.ref('excluded.note') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  work.record('moderation.rules-changed', { ruleId: row.id, kind: row.kind, value: row.value, action: row.action })
  return row
}

export async function removeRule(work: Work, ruleId: string): Promise<void> {
  await renewList(work)
  const row = await writing(work)
    .deleteFrom('moderation.rule')
    .where('id', '=', ruleId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse.unknownRule()
  work.record('moderation.rules-changed', { ruleId, kind: row.kind, value: row.value, action: 'removed' })
}

/** Counts what rules caught, for the console. */
export async function countRuleHits(work: Work, ruleIds: readonly string[]): Promise<void> {
  if (ruleIds.length === 0) return
  await sql`update moderation.rule set hits = hits + 1 where id = any(${ruleIds})`.execute(writing(work))
}
