import type Stripe from 'stripe'

import type { StatementLine } from '../port.ts'

/** A line of the balance as ours: in the currency that was paid, not in the one of the account. Fees and payouts are no line. */
export function statementLine({ source }: Stripe.BalanceTransaction): StatementLine[] {
  if (!source || typeof source === 'string') return []
  if (source.object === 'charge') {
    const intent = typeof source.payment_intent === 'string' ? source.payment_intent : source.payment_intent?.id
    const currency = source.currency.toUpperCase()
    return [
      {
        kind: 'capture',
        reference: intent ?? source.id,
        ourId: source.metadata?.intent,
        amount: source.amount,
        currency,
      },
    ]
  }
  if (source.object !== 'refund') return []
  const currency = source.currency.toUpperCase()
  return [{ kind: 'refund', reference: source.id, ourId: source.metadata?.refund, amount: source.amount, currency }]
}
