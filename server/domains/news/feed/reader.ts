import { parentPort, workerData } from 'node:worker_threads'

import { Refusal } from '#kernel/refusal'
import { readFeed } from './feed.ts'
import type { Document } from './read-apart.ts'
import { textOf } from './text-of.ts'

const { bytes, contentType, url } = workerData as Document
try {
  parentPort?.postMessage(readFeed(textOf(bytes, contentType), url))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  parentPort?.postMessage(undefined)
}
