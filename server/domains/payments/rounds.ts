import type { ProviderId } from '#contracts/payments'
import { system, type Work } from '#platform/work'
import type { PaymentsHouse } from './house.ts'
import { workNotices } from './notice/work.ts'
import { closePayment } from './payment/close.ts'
import { closeExpired, lookAtIntent, takeDueIntents } from './payment/look.ts'
import { providersOf } from './provider/providers.ts'
import { followRefund, takeDueRefunds } from './refund/follow.ts'

const everyMs = 2_000

/** What goes round on every node: the inbox, tries that stay silent, refunds on their way, payments that ran out. */
export interface Rounds {
  /** Something is due now; costs nothing when a round is going on. */
  wake(): void
  stop(): Promise<void>
}

type Take<Due> = (work: Work, providers: readonly ProviderId[]) => Promise<Due[]>

/**
 * Starts the rounds of a house. Claims are one short statement each; providers are asked outside transactions, and each
 * provider has its own turn, so that one that hangs delays its own only.
 */
export function startRounds(house: PaymentsHouse): Rounds {
  const busy = new Set<string>()
  const running = new Set<Promise<void>>()
  let isStopping = false
  let isGoing = false
  let isWanted = false

  /** Takes what is due of providers that are free, and lets each of them work through its own; true when there was something. */
  async function turn<Due extends { provider: ProviderId }>(
    name: string,
    take: Take<Due>,
    settle: (due: Due) => Promise<void>,
  ): Promise<boolean> {
    const all = (await providersOf(house).settings()).map(({ id }) => id)
    const free = all.filter((id) => !busy.has(`${name} ${id}`))
    if (free.length === 0) return false
    const due = await house.perform(system, (work) => take(work, free))
    for (const [id, group] of Map.groupBy(due, ({ provider }) => provider)) {
      const key = `${name} ${id}`
      busy.add(key)
      const working = Promise.allSettled(group.map(settle)).then((outcomes) => {
        for (const outcome of outcomes)
          if (outcome.status === 'rejected')
            house.log.error({ err: outcome.reason }, `a ${name} waits for its next round`)
        busy.delete(key)
        running.delete(working)
        wake()
      })
      running.add(working)
    }
    return due.length > 0
  }

  async function round(): Promise<void> {
    await workNotices(house, await merchantsOf(house))
    await turn('refund', takeDueRefunds, (refund) => followRefund(house, refund))
    await turn('intent', takeDueIntents, (intent) => lookAtIntent(house, intent))
    await closeExpired(house, (work, paymentId) => closePayment(work, paymentId, 'expired'))
  }

  async function go(): Promise<void> {
    isGoing = true
    while (isWanted && !isStopping) {
      isWanted = false
      await round().catch((error: unknown) => house.log.warn({ err: error }, 'payments wait for the next round'))
    }
    isGoing = false
  }

  let going: Promise<void> = Promise.resolve()
  function wake(): void {
    isWanted = true
    if (!isGoing && !isStopping) going = go()
  }

  const timer = setInterval(wake, everyMs)
  timer.unref()
  return {
    wake,
    async stop() {
      isStopping = true
      clearInterval(timer)
      await going
      await Promise.all(running)
    },
  }
}

/** Whom each provider's notices must be for. */
async function merchantsOf(house: PaymentsHouse): Promise<Map<string, string>> {
  const providers = providersOf(house)
  const merchants = new Map<string, string>()
  for (const { id, mode, version } of await providers.settings()) {
    // What nobody uses is not started for its name's sake.
    if (mode === 'sandbox' && version === 0 && !providers.isMade(id)) continue
    const provider = await providers.find(id).catch(() => undefined)
    if (provider) merchants.set(id, provider.merchant)
  }
  return merchants
}
