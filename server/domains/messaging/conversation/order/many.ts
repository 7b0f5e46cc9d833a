import { isAlike, plain, tight } from '#domains/moderation/index'

/** A message as far as it matters for whether the same goes to many. */
export interface SaidMessage {
  readonly conversation_id: string
  readonly author_id: string
  readonly text: string
}

/** What was said longer ago is forgotten. */
export const manyMs = 10 * 60_000
const most = 3
const shortest = 8

/** Whether somebody says to yet another person what they have just said to three; a few letters say the same to everybody. */
export function isSentToMany(text: string, conversationId: string, said: readonly SaidMessage[]): boolean {
  const shape = tight(plain(text)).text
  if (shape.length < shortest) return false
  const others = said.filter((one) => one.conversation_id !== conversationId)
  const alike = others.filter((one) => isAlike(tight(plain(one.text)).text, shape))
  return new Set(alike.map((one) => one.conversation_id)).size >= most
}
