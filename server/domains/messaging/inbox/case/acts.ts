import type { Work } from '#platform/work'
import { shop } from '../../conversation/conversation.ts'
import { sideOf } from '../../conversation/load.ts'
import { findPerson } from '../../people.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { readClocks } from '../setting/rules.ts'
import { afterAnswer, afterAssigning, afterOpening, afterReturning, afterSnoozing } from './case.ts'
import { keepEvent } from './events.ts'
import { keepAnswer } from './follow-said.ts'
import { keepCase, lockCase } from './load.ts'

/** Takes a conversation that nobody has. Of two who do it at once the second is told who has it; again is nothing new. */
export async function claimCase(work: Work, id: string): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  if (row.agent_id === work.actor.id) return
  if (row.agent_id) throw refuse.hasAgent({ agentId: row.agent_id })
  const { returnAt } = await readClocks(work.tx)
  await keepCase(work, conversation, row, afterAssigning(row, work.actor.id, work.now, returnAt(work.now)))
  await keepEvent(work, conversation.id, { kind: 'assigned', toId: work.actor.id })
  work.record('messaging.service-assigned', { conversationId: conversation.id, agentId: work.actor.id })
}

/** Gives a conversation to a colleague, or back to the queue for those with a skill. */
export async function handOver(
  work: Work,
  id: string,
  to: { readonly toId?: string | undefined; readonly skill?: string | undefined; readonly reason: string },
): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  if (to.toId) await getAgent(work, to.toId)
  const { returnAt } = await readClocks(work.tx)
  const now = to.toId ? afterAssigning(row, to.toId, work.now, returnAt(work.now)) : afterReturning(row)
  await keepCase(work, conversation, row, { ...now, skill: to.skill ?? null })
  await keepEvent(work, conversation.id, { kind: 'handed-over', toId: to.toId, text: to.reason })
  work.record('messaging.service-handed-over', {
    conversationId: conversation.id,
    reason: to.reason,
    ...(to.toId && { toId: to.toId }),
  })
}

async function getAgent(work: Work, personId: string): Promise<void> {
  const agent = await writing(work)
    .selectFrom('messaging.service_agent')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!agent || !(await findPerson(work.tx, personId))) throw refuse.unknownAgent({ field: 'toId' })
}

export async function snoozeCase(work: Work, id: string, until: Date): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  await keepCase(work, conversation, row, afterSnoozing(row, until, work.now))
  await keepEvent(work, conversation.id, { kind: 'snoozed', text: until.toISOString() })
}

export async function reopenCase(work: Work, id: string): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  await keepCase(work, conversation, row, afterOpening(row))
  await keepEvent(work, conversation.id, { kind: row.state === 'snoozed' ? 'woken' : 'reopened' })
}

export async function noteCase(work: Work, id: string, text: string): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  await keepEvent(work, conversation.id, { kind: 'note', text })
  await keepCase(work, conversation, row, row)
}

export async function tagCase(work: Work, id: string, tags: readonly string[]): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  const own = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))].sort()
  if (own.join() === row.tags.join()) return
  await keepCase(work, conversation, row, { ...row, tags: own })
  await keepEvent(work, conversation.id, { kind: 'tagged', text: own.join(', ') })
}

/** The host has answered aloud up to a message; newer ones go on waiting. For those who answer where it was written. */
export async function answerByVoice(work: Work, id: string, seq: number): Promise<void> {
  const { conversation, row } = await lockCase(work, id)
  if ((await sideOf(work.tx, conversation, work.actor)) !== shop) throw refuse.unknownConversation()
  const upTo = Math.min(seq, conversation.seq)
  if ((row.voice_seq ?? 0) >= upTo) return
  const isAll = upTo === conversation.seq
  const { standing, answered } = afterAnswer(row, { at: work.now, agentId: work.actor.id })
  if (isAll && answered) {
    const clocks = await readClocks(work.tx)
    await keepAnswer(work, clocks, conversation.id, { ...answered, agentId: work.actor.id, byVoice: true })
  }
  await keepCase(work, conversation, row, { ...(isAll ? standing : row), voice_seq: upTo })
  await keepEvent(work, conversation.id, { kind: 'voice', text: String(upTo) })
}
