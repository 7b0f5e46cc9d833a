import type { Work } from '#platform/work'
import { shop } from '../../conversation/conversation.ts'
import type { NewMessage } from '../../conversation/say.ts'
import { writing } from '../../tables.ts'
import { type Clocks, readClocks } from '../setting/rules.ts'
import { type Answered, afterAnswer, afterQuestion, reopens } from './case.ts'
import { keepEvent } from './events.ts'
import { readCase, writeCase } from './load.ts'

/** Moves clocks and states of service conversations by what was said in them, in the same commit and under their lock. */
export async function followSaid(work: Work, messages: readonly NewMessage[]): Promise<void> {
  const own = messages.filter(({ conversation }) => conversation.kind === 'service')
  if (own.length === 0) return
  const clocks = await readClocks(work.tx)
  for (const said of Map.groupBy(own, ({ conversation }) => conversation.id).values())
    await followOne(work, clocks, said)
}

async function followOne(work: Work, clocks: Clocks, said: readonly NewMessage[]): Promise<void> {
  const { conversation } = said.at(-1) ?? {}
  if (!conversation) return
  const was = await readCase(work, conversation.id)
  let now: typeof was = was
  for (const { row } of said) {
    if (row.side === shop) {
      const { standing, answered } = afterAnswer(now, { at: row.at, agentId: row.author_id })
      if (answered) await keepAnswer(work, clocks, conversation.id, { ...answered, agentId: row.author_id })
      now = { ...now, ...standing }
    } else {
      const isFirst = reopens(now) || !now.is_answered
      const question = {
        seq: row.seq,
        at: row.at,
        dueAt: clocks.dueAt(row.at, isFirst),
        returnAt: clocks.returnAt(row.at),
      }
      if (reopens(now)) await keepEvent(work, conversation.id, { kind: 'reopened' })
      now = { ...now, ...afterQuestion(now, question) }
    }
  }
  await writeCase(work, was, now)
}

/** Keeps an answer that was given, with the time of business it took. */
export async function keepAnswer(
  work: Work,
  clocks: Clocks,
  conversationId: string,
  answer: Answered & { readonly agentId: string; readonly byVoice?: boolean },
): Promise<void> {
  await writing(work)
    .insertInto('messaging.service_answer')
    .values({
      conversation_id: conversationId,
      asked_seq: answer.askedSeq,
      asked_at: answer.askedAt,
      due_at: answer.dueAt,
      is_first: answer.isFirst,
      answered_at: work.now,
      worked_ms: clocks.worked(answer.askedAt, work.now),
      agent_id: answer.agentId,
      by_voice: answer.byVoice ?? false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  work.record('messaging.service-answered', {
    conversationId,
    agentId: answer.agentId,
    isFirst: answer.isFirst,
    inTime: answer.dueAt === null || work.now <= answer.dueAt,
  })
}
