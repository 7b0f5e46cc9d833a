import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal, type RefusalKind, refusals } from '#kernel/refusal'

const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  closed: 410,
  unfit: 422,
  limited: 429,
  unavailable: 503,
}

export const refuse = refusals('http', {
  notSignedIn: ['unauthenticated', 'Please sign in first.'],
  membersOnly: ['forbidden', 'This is for members. Sign up or sign in to go on.'],
  notPermitted: ['forbidden', 'You may not do this.'],
  invalidInput: ['invalid', 'Something in the request is not as it should be.'],
  unknownRoute: ['missing', 'There is nothing here.'],
  tooLarge: ['invalid', 'The request is larger than it may be.'],
  foreignOrigin: ['forbidden', 'This request came from another site.'],
  databaseAway: ['unavailable', 'The shop cannot write right now. Nothing was lost; please try again in a moment.'],
  databaseSlow: [
    'unavailable',
    'The shop’s records do not answer right now. Please try again in a moment; nothing is done twice.',
  ],
  diskFull: ['unavailable', 'The shop has no room left to write. Nothing was lost; please try again later.'],
})

/** Codes of PostgreSQL and of sockets which mean that the database is away, not that the request is wrong. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
])
/** What the driver says without a code: cut off, not let in, or asked while the house closes. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered|driver has already been destroyed/
const full = new Set(['53100', 'ENOSPC', '58030'])

/** What an error becomes for the caller; undefined when it is a bug, which only the log may know. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const { code, message, validation, statusCode } = error as Partial<FastifyError>
  if (validation) return refuse.invalidInput(fieldOf(validation, (error as FastifyError).validationContext))
  if (code && full.has(code)) return refuse.diskFull()
  if (code && away.has(code)) return refuse.databaseAway()
  if (message && lostConnection.test(message)) return refuse.databaseAway()
  if (statusCode === 413) return refuse.tooLarge()
  if (statusCode && statusCode >= 400 && statusCode < 500) return refuse.invalidInput({ reason: message })
  return undefined
}

function fieldOf(validation: NonNullable<FastifyError['validation']>, context: string | undefined) {
  const first = validation[0]
  const inside = (first?.instancePath ?? '').slice(1).replaceAll('/', '.')
  const missing = first?.params.missingProperty as string | undefined
  return { in: context, field: [inside, missing].filter(Boolean).join('.') || context, reason: first?.message }
}

/** Answers with an RFC 9457 problem. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = statusOf[refusal.kind]
  const { retryAfterSeconds } = refusal.details
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(Math.ceil(retryAfterSeconds)))
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({ ...refusal.details, type: refusal.code, title: refusal.message, status })
}

/** The one error handler: refusals in words, bugs to the log with their cause and a 500 without details. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error)
  if (refusal) {
    if (refusal.kind === 'unavailable') request.log.warn({ err: error }, refusal.message)
    return sendProblem(reply, refusal)
  }
  request.log.error({ err: error, requestId: request.id }, 'a request failed')
  return reply
    .code(500)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({ type: 'http.fault', title: 'Something went wrong on our side.', status: 500, requestId: request.id })
}
