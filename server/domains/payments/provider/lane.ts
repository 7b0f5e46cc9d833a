import { type Provider, ProviderFault } from './port.ts'

/** Calls to one provider at a time, and calls that may wait for their turn. */
const atOnce = 16
const mostWaiting = 400
/** Adapters give up sooner; this ends what an adapter forgot. */
const longestMs = 15_000

/**
 * A provider whose calls keep to a lane of their own: one that hangs holds its own callers, and nobody else's. Whoever would
 * wait behind too many is told at once.
 */
export function inLane(provider: Provider): Provider {
  const waiting: (() => void)[] = []
  let running = 0

  function turn(): Promise<void> {
    if (running < atOnce) {
      running++
      return Promise.resolve()
    }
    if (waiting.length >= mostWaiting)
      return Promise.reject(new ProviderFault('silent', 'Too many wait for this provider.'))
    return new Promise((run) => waiting.push(run))
  }

  function done(): void {
    const next = waiting.shift()
    if (next) next()
    else running--
  }

  async function call<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    await turn()
    try {
      return await within(ask())
    } finally {
      done()
    }
  }

  return {
    ...provider,
    start: (intent) => call(() => provider.start(intent)),
    query: (intent) => call(() => provider.query(intent)),
    close: (intent) => call(() => provider.close(intent)),
    refund: (refund) => call(() => provider.refund(refund)),
    queryRefund: (refund) => call(() => provider.queryRefund(refund)),
    test: () => call(() => provider.test()),
    // Once a day and many pages long: it takes the time it takes.
    statement: (day) => provider.statement(day),
  }
}

async function within<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ProviderFault('silent', 'The provider takes too long.')), longestMs)
  })
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer))
}
