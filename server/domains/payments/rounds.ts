import { type SqlBool, sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import type { PaymentsHouse } from './house.ts'
import { workNotices } from './notice/work.ts'
import { closePayment } from './payment/close.ts'
import { closeExpired, isExpiredDue, lookAtIntent, takeDueIntents } from './payment/look.ts'
import { providersOf } from './provider/providers.ts'
import { followRefund, takeDueRefunds } from './refund/follow.ts'

const everyMs = 2_000

/** What goes round on every node: the inbox; and tries that stay silent, refunds on their way, payments that ran out. */
export interface Rounds {
  /** Something is due now; costs nothing when a round is going on. */
  wake(): void
  /** A notice came. */
  wakeInbox(): void
  stop(): Promise<void>
}

type Take<Due> = (work: Work, providers: readonly ProviderId[]) => Promise<Due[]>

/**
 * Starts the rounds of a house. The inbox has one of its own, so that many notices keep nothing else waiting. Claims are one
 * short statement each; providers are asked outside transactions, and each has its own turn, so that one that hangs delays
 * its own only.
 */
export function startRounds(house: PaymentsHouse & Pick<House, 'agenda'>): Rounds {
  const { log } = house
  const turns = createTurns(house, () => others.wake())
  const inbox = createLoop(log, async () => {
    await workNotices(house, await merchantsOf(house))
  })
  const others = createLoop(log, async () => {
    await turns.take('refund', takeDueRefunds, (refund) => followRefund(house, refund))
    await turns.take('intent', takeDueIntents, (intent) => lookAtIntent(house, intent))
    await closeExpired(house, (work, paymentId) => closePayment(work, paymentId, 'expired'))
  })
  const wake = () => {
    inbox.wake()
    others.wake()
  }
  const stopLooking = [
    house.agenda.add({ name: 'notices of payment', everyMs, isDue: isNoticeDue, act: inbox.wake }),
    house.agenda.add({ name: 'payments and refunds', everyMs, isDue: isLookDue, act: others.wake }),
  ]
  return {
    wake,
    wakeInbox: inbox.wake,
    async stop() {
      await Promise.all(stopLooking.map((stop) => stop()))
      await Promise.all([inbox.stop(), others.stop()])
      await turns.end()
    },
  }
}

const isNoticeDue = (now: Date) =>
  sql<SqlBool>`exists (select from payments.notice where state = 'waiting' and try_at <= ${now})`

const isLookDue = (now: Date) => sql<SqlBool>`(
  exists (select from payments.refund where look_at <= ${now})
  or exists (select from payments.intent where look_at <= ${now})
  or ${isExpiredDue(now)})`

interface Turns {
  /** Takes what is due of providers that are free, and lets each of them work through its own. */
  take<Due extends { provider: ProviderId }>(
    name: string,
    take: Take<Due>,
    settle: (due: Due) => Promise<void>,
  ): Promise<void>
  end(): Promise<void>
}

function createTurns(house: PaymentsHouse, wake: () => void): Turns {
  const busy = new Map<string, Promise<void>>()
  return {
    async take(name, take, settle) {
      const all = (await providersOf(house).settings()).map(({ id }) => id)
      const free = all.filter((id) => !busy.has(`${name} ${id}`))
      if (free.length === 0) return
      const due = await house.perform(system, (work) => take(work, free))
      for (const [id, group] of Map.groupBy(due, ({ provider }) => provider)) {
        const key = `${name} ${id}`
        const working = Promise.allSettled(group.map(settle)).then((outcomes) => {
          for (const outcome of outcomes)
            if (outcome.status === 'rejected')
              house.log.error({ err: outcome.reason }, `a ${name} waits for its next round`)
          busy.delete(key)
          wake()
        })
        busy.set(key, working)
      }
    },
    async end() {
      await Promise.all(busy.values())
    },
  }
}

/** Runs a round when woken, one at a time, and once more when it was woken meanwhile. */
function createLoop(log: PaymentsHouse['log'], round: () => Promise<void>) {
  let isStopping = false
  let isGoing = false
  let isWanted = false
  let going: Promise<void> = Promise.resolve()
  async function go(): Promise<void> {
    isGoing = true
    while (isWanted && !isStopping) {
      isWanted = false
      await round().catch((error: unknown) => log.warn({ err: error }, 'payments wait for the next round'))
    }
    isGoing = false
  }
  return {
    wake(): void {
      isWanted = true
      if (!isGoing && !isStopping) going = go()
    },
    async stop(): Promise<void> {
      isStopping = true
      await going
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
