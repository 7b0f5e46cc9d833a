import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Where a piece of work stands in a trace that may span several programs (W3C Trace Context). */
export interface Trace {
  readonly traceId: string
  readonly spanId: string
  readonly sampled: boolean
}

const current = new AsyncLocalStorage<Trace>()

/** The trace of the request or job that is running, for log lines and outgoing calls. */
export function currentTrace(): Trace | undefined {
  return current.getStore()
}

export function withTrace<Result>(trace: Trace, run: () => Result): Result {
  return current.run(trace, run)
}

let store = Buffer.alloc(0)
let used = 0

/** Random bytes, fetched many at a time: fetching them costs more than using them. */
function randomHex(bytes: number): string {
  if (used + bytes > store.length) {
    store = randomBytes(4_096)
    used = 0
  }
  used += bytes
  return store.toString('hex', used - bytes, used)
}

/** Goes on with the caller's trace, or begins one when the header is absent or malformed, as the standard asks. */
export function continueTrace(traceparent: string | undefined): Trace {
  const spanId = randomHex(8)
  const match = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-|$)/.exec(
    traceparent ?? '',
  )
  if (!match?.[1] || !match[2]) return { traceId: randomHex(16), spanId, sampled: false }
  return { traceId: match[1], spanId, sampled: (Number.parseInt(match[2], 16) & 1) === 1 }
}

/** The header that hands a trace to the next program. */
export function traceparentOf(trace: Trace): string {
  return `00-${trace.traceId}-${trace.spanId}-${trace.sampled ? '01' : '00'}`
}

/** Puts every request of `app` into its caller's trace, or a new one, and tells its id in `x-trace-id`. */
export function followTraces(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const header = request.headers.traceparent
    const trace = continueTrace(typeof header === 'string' ? header : undefined)
    reply.header('x-trace-id', trace.traceId)
    withTrace(trace, done)
  })
}
