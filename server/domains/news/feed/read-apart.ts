import { Worker } from 'node:worker_threads'

import { refuse } from '../refusals.ts'
import type { Feed } from './feed.ts'

/** A document as it came, and where from. */
export interface Document {
  readonly bytes: Uint8Array
  readonly contentType: string | undefined
  readonly url: string
}

const limits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const limitMs = 15_000

/**
 * Reads a feed on a thread of its own: one that was made to take long holds nobody up, and is given up after 15 seconds or when
 * it takes more memory than any honest one. Refuses `news.not-a-feed`.
 */
export function readApart(document: Document): Promise<Feed> {
  const reader = new Worker(new URL('./reader.ts', import.meta.url), { workerData: document, resourceLimits: limits })
  const { promise, resolve, reject } = Promise.withResolvers<Feed>()
  const timer = setTimeout(() => reject(refuse.notAFeed()), limitMs)
  reader.on('message', (feed: Feed | undefined) => (feed ? resolve(feed) : reject(refuse.notAFeed())))
  reader.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse.notAFeed() : error),
  )
  return promise.finally(() => {
    clearTimeout(timer)
    void reader.terminate()
  })
}
