import { useEffect, useRef } from 'react'
import { getPayment, type Payment, startPayment } from '#contracts/payments'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { PayChoice } from './choice.ts'

const askEveryMs = 2_000

/**
 * A payment that is watched until it ends, also when the buyer comes back from the provider's page. `onPaid` is called once,
 * when it is paid, or at once when it was.
 */
export function usePayment(paymentId: string, back: string, onPaid: ((payment: Payment) => void) | undefined) {
  const input = { params: { paymentId } }
  const shown = useRoute(getPayment, input, { refetchInterval: askEveryMs, refetchOnWindowFocus: true })
  const start = useCommand(startPayment, {
    changes: [getPayment],
    onDone: ({ intent }) => {
      if (intent?.offer?.cashierUrl) location.assign(intent.offer.cashierUrl)
    },
  })
  const payment = shown.data
  const told = useRef(false)
  useEffect(() => {
    if (payment?.state !== 'paid' || told.current) return
    told.current = true
    onPaid?.(payment)
  }, [payment, onPaid])
  return {
    payment,
    problem: shown.error ?? undefined,
    readAgain: () => void shown.refetch(),
    start: ({ provider, method }: PayChoice) => start.send({ ...input, body: { provider, method, back } }),
    isStarting: start.isSending,
    startProblem: start.problem,
    forgetProblem: start.forget,
  }
}
