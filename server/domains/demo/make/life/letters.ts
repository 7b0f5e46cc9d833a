import { openConversation, sayMessage } from '#contracts/messaging/conversation'
import { newId } from '#kernel/id'
import { demoLetters } from '../../content/life.ts'
import type { DemoPerson } from '../../on-air/wire.ts'
import type { Pieces } from '../pieces.ts'

/** Lets members write to the shop: what they want waits in the service inbox, with its clock running. */
export async function makeLetters(pieces: Pieces, visitor: (place: number) => Promise<DemoPerson>): Promise<void> {
  for (const [nth, texts] of demoLetters.entries()) {
    if (pieces.isOver()) return
    await pieces.act(`letter/${nth}`, async () => {
      const customer = await visitor(nth * 4 + 6)
      const { id: conversationId, seq } = await customer.call(openConversation, { body: { shop: true } })
      for (const text of texts.slice(seq)) {
        await customer.call(sayMessage, { params: { conversationId }, body: { id: newId(), text } })
      }
      return conversationId
    })
  }
}
