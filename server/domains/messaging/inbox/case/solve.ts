import type { Work } from '#platform/work'
import { shop } from '../../conversation/conversation.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { readClocks, readRules } from '../setting/rules.ts'
import { afterSolving, owed } from './case.ts'
import { keepEvent } from './events.ts'
import { keepAnswer } from './follow-said.ts'
import { keepCase, lockCase } from './load.ts'

/**
 * Says that a conversation is solved as far as message `seen`, and asks the customer once how it was. A message at the same
 * time comes wholly before, and it is not solved, or wholly after, and opens it again.
 */
export async function solveCase(work: Work, id: string, seen: number): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  const solved = afterSolving(row, seen, await lastOfCustomer(work, conversation.id), work.now)
  const open = owed(row)
  if (open) await keepAnswer(work, await readClocks(work.tx), conversation.id, { ...open, agentId: work.actor.id })
  if ((await readRules(work.tx)).asksRating) await askRating(work, conversation.id, row.round, row.agent_id)
  await keepCase(work, conversation, row, solved)
  await keepEvent(work, conversation.id, { kind: 'solved' })
  work.record('messaging.service-solved', {
    conversationId: conversation.id,
    agentId: row.agent_id ?? work.actor.id,
    round: row.round,
  })
}

/** What colleagues wrote meanwhile is nothing that would go unheard. */
async function lastOfCustomer(work: Work, conversationId: string): Promise<number> {
  const last = await writing(work)
    .selectFrom('messaging.message')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('side', '<>', shop)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.seq ?? 0
}

async function askRating(work: Work, conversationId: string, round: number, agentId: string | null): Promise<void> {
  await writing(work)
    .insertInto('messaging.service_rating')
    .values({
      conversation_id: conversationId,
      round,
      asked_at: work.now,
      agent_id: agentId ?? work.actor.id,
      score: null,
      rated_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The customer's answer, once: the last time it was asked. */
export async function rateService(work: Work, id: string, score: number, comment: string): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  if (conversation.person_id !== work.actor.id) throw refuse.unknownConversation()
  const rated = await writing(work)
    .updateTable('messaging.service_rating')
    .set({ score, comment: comment.trim(), rated_at: work.now })
    .where('conversation_id', '=', conversation.id)
    .where('round', '=', row.round)
    .where('rated_at', 'is', null)
    .returning('agent_id')
    .executeTakeFirst()
  if (!rated) throw refuse.notAsked()
  await keepEvent(work, conversation.id, { kind: 'rated', text: String(score) })
  await keepCase(work, conversation, row, row)
  work.record('messaging.service-rated', { conversationId: conversation.id, agentId: rated.agent_id, score })
}
