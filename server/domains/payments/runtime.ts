import type { FastifyInstance } from 'fastify'

import type { House } from '#platform/house'
import { type Inbox, mountInbox } from './notice/inbox.ts'
import { endStarting } from './payment/start.ts'
import { providersOf } from './provider/providers.ts'
import { type Rounds, startRounds } from './rounds.ts'
import { passSandboxOn } from './sandbox/pass-on.ts'

interface Runtime {
  readonly rounds: Rounds
  inbox?: Inbox
}

const running = new WeakMap<object, Runtime>()

/** What has something to do at a provider at once; the rest waits for the next round. */
const hears = ['payments.refund-asked', 'payments.notice-rejected', 'payments.provider-changed'] as const

/** Lets the rounds of a house go, woken by facts of every node; gives what ends them. */
export async function startPayments(house: House): Promise<() => Promise<void>> {
  const runtime: Runtime = { rounds: startRounds(house) }
  running.set(house.db, runtime)
  await house.followers.add({
    name: 'payments.rounds',
    hears,
    digest: async (_tx, fact, afterCommit) => {
      if (fact.name === 'payments.provider-changed') afterCommit(() => providersOf(house).forget())
      afterCommit(runtime.rounds.wake)
    },
  })
  return async () => {
    await runtime.inbox?.close()
    await endStarting(house)
    await runtime.rounds.stop()
    await providersOf(house).close()
  }
}

export async function mountPayments(app: FastifyInstance, house: House): Promise<void> {
  const runtime = running.get(house.db)
  const inbox = await mountInbox(app, house, () => runtime?.rounds.wakeInbox())
  if (runtime) runtime.inbox = inbox
  await passSandboxOn(app, house)
}
