import { type Logger, pino, stdTimeFunctions } from 'pino'

import { pretty } from './pretty.ts'
import { redact, redactLine, redactText } from './redact.ts'
import { currentTrace } from './trace.ts'

export type Log = Logger

export interface LogOptions {
  readonly level?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** Lines for a person at a terminal instead of JSON; by default when the output is one. */
  readonly pretty?: boolean
  /** Where lines go, each ending in a line feed; standard output by default. */
  readonly write?: (line: string) => void
}

/**
 * The house's log: one JSON object a line, the trace of the running request in each, secrets covered by name wherever they stand.
 * Errors go under `err`; of an error only type, message, stack, code and cause are kept.
 */
export function createLog(options: LogOptions = {}): Log {
  const terminal = process.stdout.isTTY === true
  const toPretty = options.pretty ?? terminal
  const write = options.write ?? ((line: string) => process.stdout.write(line))
  return pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      mixin: traceFields,
      formatters: { log: redactFields },
      serializers: { err: errorFields, req: requestFields, res: replyFields },
      hooks: { streamWrite: redactLine },
    },
    { write: toPretty ? (line: string) => write(pretty(line, terminal)) : write },
  )
}

function traceFields(): object {
  const trace = currentTrace()
  return trace ? { traceId: trace.traceId } : {}
}

function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  const covered = redact(fields)
  return typeof covered === 'object' && covered !== null ? { ...covered } : {}
}

/** Own properties of foreign errors carry requests with their headers; they stay out. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return redact(error)
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  }
}

interface RequestLike {
  readonly method?: string
  readonly url?: string
  readonly ip?: string
}

function requestFields(request: RequestLike): object {
  return { method: request.method, url: request.url && redactText(request.url), ip: request.ip }
}

function replyFields(reply: { readonly statusCode?: number }): object {
  return { status: reply.statusCode }
}
