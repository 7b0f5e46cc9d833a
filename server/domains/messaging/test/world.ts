import type { Message } from '#contracts/messaging'
import '#domains/live/index'
import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { type Actor, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { openConversation, shopPlace } from '../conversation/open.ts'
import { type MessageDraft, sayMessages } from '../conversation/say.ts'

/** A stage for tests of messages. */
export async function messagesWorld() {
  const on = await stage()

  /** Says several in one commit; refusals are given, not thrown. */
  const sayAll = (drafts: readonly MessageDraft[]) => on.perform(system, (work) => sayMessages(work, drafts))

  async function say(
    actor: Actor,
    conversationId: string,
    text: string,
    more: Partial<MessageDraft> = {},
  ): Promise<Message> {
    const [outcome] = await sayAll([{ id: newId(), actor, conversationId, text, ...more }])
    if (!outcome || outcome instanceof Refusal) throw outcome ?? new Error('No outcome.')
    return outcome
  }

  const openWith = (actor: Actor, personId: string) => on.perform(actor, (work) => openConversation(work, { personId }))
  const openShop = (actor: Actor) => on.perform(actor, (work) => openConversation(work, { place: shopPlace }))
  const openShow = (actor: Actor, showId: string) =>
    on.perform(actor, (work) => openConversation(work, { place: { kind: 'show', id: showId } }))

  /** Two members who have spoken with each other. */
  async function friends(one: string, other: string) {
    const [a, b] = [await on.someone(one), await on.someone(other)]
    const id = await openWith(a, b.id)
    await say(a, id, 'hello')
    await say(b, id, 'hello you')
    return { a, b, id }
  }

  return { ...on, say, sayAll, openWith, openShop, openShow, friends }
}

/** For `assert.rejects`: a refusal of messaging by its code. */
export const refused = (code: string) => ({ code: `messaging.${code}` })
