import type { CircleDraft } from '#contracts/community'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanLine, cleanText } from '../post/clean.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { screenCircle } from './words.ts'

/** Founds a circle that its founder owns. Refuses a name in addresses that another has. */
export async function foundCircle(work: Work, draft: CircleDraft, options: { isDemo?: boolean } = {}): Promise<string> {
  const tx = writing(work)
  const id = newId(work.now.getTime())
  const columns = columnsOf(draft)
  const founded = await tx
    .insertInto('community.circle')
    .values({
      id,
      ...columns,
      members: 1,
      is_demo: options.isDemo ?? false,
      created_by: work.actor.id,
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.column('handle').doNothing())
    .returning(['id', 'rules_version'])
    .executeTakeFirst()
  if (!founded) throw refuse.handleTaken({ field: 'handle' })
  await tx
    .insertInto('community.circle_member')
    .values({
      circle_id: id,
      person_id: work.actor.id,
      role: 'owner',
      joined_at: work.now,
      rules_seen: founded.rules_version,
      interests: [],
    })
    .execute()
  await screenCircle(work, id, columns)
  work.record('community.circle-founded', { circleId: id, name: columns.name, ownerId: work.actor.id })
  await audit(work, 'community.circle-founded', { kind: 'circle', id, name: columns.name })
  return id
}

/** A circle's own columns, as its draft says, its words cleaned. */
export function columnsOf(draft: CircleDraft) {
  return {
    handle: draft.handle,
    name: cleanLine(draft.name),
    purpose: cleanText(draft.purpose),
    audience: cleanText(draft.audience),
    theme: cleanText(draft.theme),
    culture: cleanText(draft.culture),
    rules: draft.rules.map(cleanLine).filter(Boolean),
    joining: draft.joining,
    question: cleanLine(draft.question),
    orders_min: draft.ordersMin,
    level_min: draft.levelMin ?? 0,
    fan_min: draft.fanMin ?? 0,
    interests: [...new Set(draft.interests.map(cleanLine))].filter(Boolean),
    colour: draft.colour,
  }
}
