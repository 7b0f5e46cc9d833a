import type { GoneBy, Message } from '#contracts/messaging'

/** Messages of one conversation in their order, each once; those that come again are taken as they are now. */
export function withMessages(known: readonly Message[], more: readonly Message[]): Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]))
  for (const message of more) {
    const was = bySeq.get(message.seq)
    // What is gone stays gone, whatever arrives late.
    if (!was?.gone || message.gone) bySeq.set(message.seq, message)
  }
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq)
}

/** The number after which something is missing: a hole between messages, or the end when more was said than is known. */
export function missingAfter(known: readonly Message[], upTo: number): number | undefined {
  for (const [nth, message] of known.entries()) {
    const next = known[nth + 1]
    if (next && next.seq > message.seq + 1) return message.seq
  }
  const last = known.at(-1)?.seq ?? 0
  return upTo > last ? last : undefined
}

/** What is left once a message is gone: its place, and quotes of it without words. */
export function withoutMessage(known: readonly Message[], seq: number, gone: GoneBy): Message[] {
  return known.map((message) => {
    if (message.seq === seq) {
      const { picture: _picture, card: _card, ...rest } = message
      return { ...rest, text: '', gone }
    }
    return message.reply?.seq === seq ? { ...message, reply: { ...message.reply, text: '' } } : message
  })
}
