import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { type Answerer, type Ask, jsonReply, type Reply } from './ask.ts'
import { ownDialect } from './dialect/own.ts'
import { createLedger } from './trade/ledger.ts'

export interface SandboxOptions {
  /** 0 takes any. */
  readonly port: number
  /** Shared with the shop alone. */
  readonly key: string
}

/** A payment service that takes no money: it runs in a process of its own, so that it is as far away as a real one. */
export interface Sandbox {
  /** `http://127.0.0.1:4410` */
  readonly address: string
  close(): Promise<void>
}

const longestBody = 1024 * 1024

export async function openSandbox({ port, key }: SandboxOptions): Promise<Sandbox> {
  const ledger = createLedger(() => {})
  const answerers: Answerer[] = [ownDialect(ledger, key, () => {})]
  const server = createServer((request, response) => {
    answer(request, answerers)
      .catch((error: unknown) => jsonReply(500, { fault: String(error) }))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch(() => response.destroy())
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${taken}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function answer(request: IncomingMessage, answerers: readonly Answerer[]): Promise<Reply> {
  const ask = await read(request)
  if (!ask) return jsonReply(413, { fault: 'That is too much.' })
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
  return { method, path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks) }
}
