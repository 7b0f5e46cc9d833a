import { type SqlBool, sql } from 'kysely'

import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { reading, writing } from '../../tables.ts'
import { afterAssigning, afterOpening, afterReturning } from '../case/case.ts'
import { keepEvent } from '../case/events.ts'
import { keepCase, lockCase } from '../case/load.ts'
import { readClocks } from '../setting/rules.ts'
import { type Candidate, chooseAgent } from './choose.ts'

const atOnce = 100

/** What time alone does to service: what was put aside comes back, what was not answered goes back, what waits is given out. */
export async function lookAfterService(house: Pick<House, 'db' | 'perform' | 'clock'>): Promise<void> {
  const now = house.clock.now()
  for (const id of await findDue(house, now)) await house.perform(system, (work) => followTime(work, id))
  for (const id of await findUnassigned(house)) await house.perform(system, (work) => assign(work, id))
}

async function findDue({ db }: Pick<House, 'db'>, now: Date): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('messaging.service_case')
    .select('conversation_id')
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'snoozed'), eb('snoozed_until', '<=', now)]),
        eb('return_at', '<=', now),
        eb.and([eb('asked_at', 'is not', null), eb('due_at', '<', now), eb('breached', '=', false)]),
      ]),
    )
    .limit(atOnce)
    .execute()
  return rows.map((row) => row.conversation_id)
}

/** Each under the lock of its conversation, so that whoever comes second finds nothing to do. */
async function followTime(work: Work, id: string): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  if (row.state === 'snoozed' && row.snoozed_until && row.snoozed_until <= work.now) {
    await keepEvent(work, conversation.id, { kind: 'woken' })
    return keepCase(work, conversation, row, afterOpening(row))
  }
  let now = row
  if (row.asked_at && row.due_at && row.due_at < work.now && !row.breached) {
    now = { ...now, breached: true }
    await keepEvent(work, conversation.id, { kind: 'breached' })
    work.record('messaging.service-breached', {
      conversationId: conversation.id,
      isFirst: !row.is_answered,
      ...(row.agent_id && { agentId: row.agent_id }),
    })
  }
  if (row.return_at && row.return_at <= work.now) {
    now = { ...now, ...afterReturning(now) }
    await keepEvent(work, conversation.id, { kind: 'returned', toId: row.agent_id ?? undefined })
  }
  if (now !== row) await keepCase(work, conversation, row, now)
}

async function findUnassigned({ db }: Pick<House, 'db'>): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('messaging.service_case as kept')
    .select('kept.conversation_id')
    .where('kept.agent_id', 'is', null)
    .where('kept.asked_at', 'is not', null)
    .where(sql<boolean>`exists (select from messaging.service_agent where is_present)`)
    .orderBy('kept.due_at')
    .limit(atOnce)
    .execute()
  return rows.map((row) => row.conversation_id)
}

/** Gives a conversation to whose turn it is. Agents are locked before they are counted: nobody gets more than they take. */
async function assign(work: Work, id: string): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  if (row.agent_id || !row.asked_at) return
  const agent = chooseAgent(await lockCandidates(work), row.skill)
  if (!agent) return
  const { returnAt } = await readClocks(work.tx)
  await keepCase(work, conversation, row, afterAssigning(row, agent.person_id, work.now, returnAt(work.now)))
  await keepEvent(work, conversation.id, { kind: 'assigned', toId: agent.person_id })
  await writing(work)
    .updateTable('messaging.service_agent')
    .set({ turn_at: work.now })
    .where('person_id', '=', agent.person_id)
    .execute()
  work.record('messaging.service-assigned', { conversationId: conversation.id, agentId: agent.person_id })
}

async function lockCandidates(work: Work): Promise<Candidate[]> {
  const tx = writing(work)
  const agents = await tx
    .selectFrom('messaging.service_agent')
    .selectAll()
    .where('is_present', '=', true)
    .orderBy('person_id')
    .forNoKeyUpdate()
    .execute()
  if (agents.length === 0) return []
  const counts = await tx
    .selectFrom('messaging.service_case')
    .select(['agent_id', sql<number>`count(*)::int`.as('open')])
    .where('state', '=', 'open')
    .where(
      'agent_id',
      'in',
      agents.map((agent) => agent.person_id),
    )
    .groupBy('agent_id')
    .execute()
  const openOf = new Map(counts.map((row) => [row.agent_id, row.open]))
  return agents.map((agent) => ({ ...agent, open: openOf.get(agent.person_id) ?? 0 }))
}

/** Has looked after what time alone does to service, every second, by every node. */
export function startService(house: Pick<House, 'db' | 'perform' | 'clock' | 'agenda'>): () => Promise<void> {
  return house.agenda.add({
    name: 'service conversations',
    everyMs: 1_000,
    isDue: (now) => sql<SqlBool>`(
      exists (select from messaging.service_case where state = 'snoozed' and snoozed_until <= ${now})
      or exists (select from messaging.service_case where return_at <= ${now})
      or exists (select from messaging.service_case where asked_at is not null and due_at < ${now} and not breached)
      or exists (select from messaging.service_case where asked_at is not null and agent_id is null
        and exists (select from messaging.service_agent where is_present)))`,
    act: () => lookAfterService(house),
  })
}
