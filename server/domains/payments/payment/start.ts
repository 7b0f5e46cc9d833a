import type { PayMethod, ProviderId } from '#contracts/payments'
import type { Refusal } from '#kernel/refusal'
import { type Batcher, batcher } from '#platform/batch/index'
import { type Actor, system } from '#platform/work'
import type { PaymentsHouse } from '../house.ts'
import { type IntentToStart, type Provider, ProviderFault, type Started } from '../provider/port.ts'
import { providersOf } from '../provider/providers.ts'
import { refuse } from '../refusals.ts'
import { type KeptIntent, keepIntents, keepStarted, type StartedIntent, type StartOf } from './keep-intents.ts'

export interface StartWish {
  readonly provider: ProviderId
  readonly method: PayMethod
  readonly noticeUrl: string
  readonly backUrl: string
  readonly buyerAddress: string
  readonly openId?: string | undefined
}

interface Starting {
  readonly intents: Batcher<string, StartOf, KeptIntent>
  readonly started: Batcher<string, StartedIntent, undefined>
}

const starting = new WeakMap<object, Starting>()

/** Buyers who press pay together share their commits: those of tries, and those of what providers answered. */
function startingOf(house: PaymentsHouse): Starting {
  const known = starting.get(house.db)
  if (known) return known
  const size = { windowMs: 2, maxSize: 100 } as const
  const made: Starting = {
    intents: batcher({ ...size, run: (_key, items) => house.perform(system, (work) => keepIntents(work, items)) }),
    started: batcher({
      ...size,
      async run(_key, items): Promise<(undefined | Refusal)[]> {
        await house.perform(system, (work) => keepStarted(work, items))
        return items.map(() => undefined)
      },
    }),
  }
  starting.set(house.db, made)
  return made
}

/** Lets what was begun end, and refuses newcomers. */
export async function endStarting(house: PaymentsHouse): Promise<void> {
  const known = starting.get(house.db)
  await known?.intents.close()
  await known?.started.close()
}

/**
 * Starts a try: its row first, then the provider outside any transaction, then what the provider answered. A process that
 * dies in between leaves a row that is looked at later. Starting the same way again goes on with the same try.
 */
export async function startPayment(
  house: PaymentsHouse,
  actor: Pick<Actor, 'id'>,
  paymentId: string,
  wish: StartWish,
): Promise<void> {
  const provider = await providersOf(house).offered(wish.provider, wish.method)
  const { intents, started } = startingOf(house)
  const { currencies } = provider
  const { intent, isKnown } = await intents.add('start', { ...wish, paymentId, buyerId: actor.id, currencies })
  if (isKnown) return
  const answered = await ask(house, provider, intent)
  await started.add('started', { intentId: intent.intentId, provider: wish.provider, ...answered })
  if (answered.standing.state === 'failed') throw refuse.providerRefused({ provider: wish.provider })
}

/** What a provider refuses to begin has failed; of one that is silent nobody knows, so the row waits for a look. */
async function ask({ log }: PaymentsHouse, provider: Provider, intent: IntentToStart): Promise<Started> {
  try {
    return await provider.start(intent)
  } catch (error) {
    log.warn({ err: error, provider: provider.id, intentId: intent.intentId }, 'a payment could not be started')
    if (!(error instanceof ProviderFault)) throw error
    if (error.kind === 'silent') throw refuse.providerSilent({ provider: provider.id })
    return { standing: { state: 'failed', fault: error.message }, offer: {} }
  }
}
