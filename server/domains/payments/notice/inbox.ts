import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { ProviderId } from '#contracts/payments'
import { type Batcher, batcher } from '#platform/batch/index'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { BadNotice, type Provider } from '../provider/port.ts'
import { providersOf } from '../provider/providers.ts'
import { settingFields } from '../provider/setting/setting.ts'
import { keepNotices, type NoticeDraft } from './keep.ts'

const longestBody = 256 * 1024
/** Rejections written down a minute and provider; a flood of forgeries must not become a flood of facts. */
const mostRejections = 20

export interface Inbox {
  close(): Promise<void>
}

/**
 * Takes providers' notices: verified on the raw body, kept, and answered in the provider's own form after the commit. What
 * follows from them is worked out later, so a provider never waits for us. Anybody may knock; only the signature counts.
 */
export async function mountInbox(app: FastifyInstance, house: House, wake: () => void): Promise<Inbox> {
  const kept = createKeeper(house, wake)
  const rejections = createRejections(house)
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: longestBody }, (_request, body, done) =>
      done(null, body),
    )
    scope.post('/api/payments/notices/:provider', async (request, reply) => {
      const id = providerIn(request)
      const provider = id && (await providersOf(house).find(id))
      if (!id || !provider) return reply.code(404).send({ type: 'payments.unknown-provider' })
      const isTaken = await take({ id, provider, request, house, kept, rejections })
      const { status, type, body } = provider.answerNotice(isTaken)
      return reply.code(status).type(type).send(body)
    })
  })
  return { close: () => kept.close() }
}

function providerIn(request: FastifyRequest): ProviderId | undefined {
  const { provider } = request.params as { provider: string }
  return Object.hasOwn(settingFields, provider) ? (provider as ProviderId) : undefined
}

interface Taking {
  readonly id: ProviderId
  readonly provider: Provider
  readonly request: FastifyRequest
  readonly house: House
  readonly kept: Batcher<string, NoticeDraft, undefined>
  readonly rejections: (provider: ProviderId, reason: string) => Promise<void>
}

async function take({ id, provider, request, house, kept, rejections }: Taking): Promise<boolean> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  try {
    const receivedAt = house.clock.now()
    const notice = provider.readNotice({ headers: request.headers, body, receivedAt })
    await kept.add('inbox', { ...notice, provider: id, body: body.toString('utf8') })
    return true
  } catch (error) {
    if (!(error instanceof BadNotice || error instanceof SyntaxError)) throw error
    house.log.warn({ provider: id, reason: error.message, address: request.ip }, 'a payment notice was rejected')
    await rejections(id, error.message)
    return false
  }
}

/** Notices that come together are kept in one commit. */
function createKeeper(house: House, wake: () => void): Batcher<string, NoticeDraft, undefined> {
  return batcher({
    windowMs: 3,
    maxSize: 500,
    lanes: 1,
    async run(_key, drafts) {
      await house.perform(system, (work) => keepNotices(work, drafts))
      wake()
      return drafts.map(() => undefined)
    },
  })
}

function createRejections(house: House): (provider: ProviderId, reason: string) => Promise<void> {
  const counts = new Map<string, number>()
  let minute = 0
  return async (provider, reason) => {
    const now = Math.floor(house.clock.monotonicMs() / 60_000)
    if (now !== minute) counts.clear()
    minute = now
    const count = (counts.get(provider) ?? 0) + 1
    counts.set(provider, count)
    if (count > mostRejections) return
    await house.perform(system, async (work) => work.record('payments.notice-rejected', { provider, reason }))
  }
}
