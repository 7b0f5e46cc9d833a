import type { IntentState, PaymentState } from '#contracts/payments'

export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>

/** What may become of a payment. A closed one is only paid when its payable keeps what came in the very moment of closing. */
export const paymentMoves: Moves<PaymentState> = {
  open: ['paid', 'closed'],
  closed: ['paid'],
  paid: [],
}

/** What may become of a try. Money may still come after a provider called it failed or closed. */
export const intentMoves: Moves<IntentState> = {
  starting: ['waiting', 'paid', 'failed', 'closed'],
  waiting: ['paid', 'failed', 'closed'],
  failed: ['paid'],
  closed: ['paid'],
  paid: [],
}

/** The states from which one may move to another, for the condition of an update. */
export function before<State extends string>(moves: Moves<State>, next: State): State[] {
  const states = Object.keys(moves) as State[]
  return states.filter((state) => moves[state].includes(next))
}
