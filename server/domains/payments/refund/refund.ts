import type { Moves } from '../payment/payment.ts'

/** `asked` of us, `sent` to the provider, `confirmed` or `refused` by it; `settled` by hand when it refused for good. */
export type RefundState = 'asked' | 'sent' | 'confirmed' | 'refused' | 'settled'

/** What may become of a refund. A refused one is tried again or settled outside the provider, with a note of how. */
export const refundMoves: Moves<RefundState> = {
  asked: ['sent', 'confirmed', 'refused'],
  sent: ['sent', 'asked', 'confirmed', 'refused'],
  refused: ['asked', 'confirmed', 'settled'],
  confirmed: [],
  settled: [],
}

const waitsMs = [2_000, 10_000, 30_000, 60_000, 300_000, 1_800_000]
const longestWaitMs = 3_600_000

/** How long to wait before a refund is looked at again, after so many looks. */
export function refundWaitMs(looks: number): number {
  return waitsMs[looks] ?? longestWaitMs
}
