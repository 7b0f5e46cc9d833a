import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import { type Answerer, type Ask, jsonReply, type Reply } from './ask.ts'
import { cashier } from './cashier/cashier.ts'
import { control } from './control.ts'
import { alipayDialect } from './dialect/alipay.ts'
import { ownDialect } from './dialect/own.ts'
import { stripeDialect } from './dialect/stripe.ts'
import { wechatDialect } from './dialect/wechat.ts'
import { type Journal, openJournal } from './journal.ts'
import { makeKeys } from './keys.ts'
import { goodDay } from './mischief.ts'
import { createOutbox } from './notice/outbox.ts'
import { createTill } from './till.ts'
import { createLedger } from './trade/ledger.ts'

export interface SandboxOptions {
  /** 0 takes any. */
  readonly port: number
  /** Shared with the shop alone. */
  readonly key: string
  /** Where it remembers; without one it forgets everything when it ends. */
  readonly folder?: string
}

/** A payment company that takes no money. It runs in a process of its own, so that it is as far away as a real one. */
export interface Sandbox {
  /** `http://127.0.0.1:4410` */
  readonly address: string
  close(): Promise<void>
}

const longestBody = 8 * 1024 * 1024

export async function openSandbox({ port, key, folder }: SandboxOptions): Promise<Sandbox> {
  const journal = openJournal(folder)
  const company = await openCompany(journal, key)
  const server = createServer((request, response) => {
    answer(request, company.answerers, company.hangMs)
      .catch((error: unknown) => jsonReply(500, { fault: String(error) }))
      .then(({ status, headers, body, bytes }) => response.writeHead(status, headers).end(bytes ?? body))
      .catch(() => response.destroy())
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  company.address = `http://127.0.0.1:${taken}`
  return {
    address: company.address,
    async close() {
      company.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await journal.close()
    },
  }
}

async function openCompany(journal: Journal, key: string) {
  const kept = journal.kept.flatMap((line) => ('keys' in line ? [line.keys] : [])).at(-1)
  const keys = kept ?? (await makeKeys())
  if (!kept) journal.write({ keys })
  let mischief = goodDay
  const entries = journal.kept.flatMap((line) => ('keys' in line ? [] : [line]))
  const ledger = createLedger(journal.write, entries)
  const outbox = createOutbox(() => mischief)
  const till = createTill({ ledger, outbox, mischief: () => mischief, dialects: () => dialects })
  const company = {
    address: '',
    hangMs: (path: string) => (/^\/(sandbox|control)\//.test(path) ? 0 : mischief.hangMs),
    answerers: [] as readonly Answerer[],
    close: outbox.close,
  }
  const address = () => company.address
  const dialects = {
    own: ownDialect(till, key),
    stripe: stripeDialect(till, keys.stripe, address),
    wechat: wechatDialect(till, keys.wechat, address),
    alipay: alipayDialect(till, keys.alipay, address),
  }
  const setMischief = (next: typeof mischief) => {
    mischief = next
  }
  company.answerers = [
    control({ till, keys, key, mischief: () => mischief, setMischief }),
    ...Object.values(dialects).map((dialect) => dialect.answer),
    cashier(till),
  ]
  return company
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function answer(
  request: IncomingMessage,
  answerers: readonly Answerer[],
  hangMs: (path: string) => number,
): Promise<Reply> {
  const ask = await read(request)
  if (!ask) return jsonReply(413, { fault: 'That is too much.' })
  const hang = hangMs(ask.path)
  if (hang > 0) await pause(hang, undefined, { ref: false })
  for (const one of answerers) {
    const reply = await one(ask)
    if (reply) return reply
  }
  return jsonReply(404, { fault: 'The sandbox knows no such address.' })
}

async function read(request: IncomingMessage): Promise<Ask | undefined> {
  const url = new URL(request.url ?? '/', 'http://sandbox')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > longestBody) return undefined
    chunks.push(chunk)
  }
  const { method = 'GET', headers } = request
  const rawQuery = url.search.slice(1)
  return { method, path: url.pathname, query: url.searchParams, rawQuery, headers, body: Buffer.concat(chunks) }
}
