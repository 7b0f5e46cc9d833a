import type { CaseEvent } from '#contracts/messaging'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../../tables.ts'

export interface EventDraft {
  readonly kind: CaseEvent['kind']
  readonly text?: string
  readonly toId?: string | undefined
}

/** Writes down what was done about a conversation, by whoever acts; the house itself is nobody. */
export async function keepEvent(work: Work, conversationId: string, draft: EventDraft): Promise<void> {
  await writing(work)
    .insertInto('messaging.service_event')
    .values({
      id: newId(work.now.getTime()),
      conversation_id: conversationId,
      at: work.now,
      kind: draft.kind,
      by_id: work.actor.kind === 'system' ? null : work.actor.id,
      to_id: draft.toId ?? null,
      text: draft.text ?? '',
    })
    .execute()
}
