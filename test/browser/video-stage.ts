import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FastifyInstance, fastify } from 'fastify'
import { answerError } from '#platform/http/problem'
import { createStreaming, type StateChange, type Streaming } from '#platform/streaming/index'
import type { FlvTag } from '#platform/streaming/media/flv-reader'
import { type Loop, playLoop } from '#platform/streaming/rtmp/loop'
import { buildPlayerPage } from './video-page.ts'

export const clipPath = new URL('../../server/domains/demo/clip/night-market.flv', import.meta.url).pathname

/** The streaming side of a house on free ports, with a page that plays it. Any key opens the channel of that name. */
export interface VideoStage {
  readonly app: FastifyInstance
  readonly streaming: Streaming
  readonly origin: string
  readonly rtmpPort: number
  readonly changes: StateChange[]
  close(): Promise<void>
}

export async function openVideoStage(graceMs = 30_000): Promise<VideoStage> {
  const directory = mkdtempSync(join(tmpdir(), 'nightmarket-video-'))
  const changes: StateChange[] = []
  const streaming = createStreaming({
    rtmpHost: '127.0.0.1',
    rtmpPort: 0,
    directory,
    graceMs,
    authorize: async ({ key }) => ({ channelId: key }),
    mayWatch: () => true,
    mayPublish: (request) =>
      Promise.resolve(new URL(request.url ?? '/', 'http://x').searchParams.get('channel') ?? undefined),
    onState: (change) => changes.push(change),
    log: { info: () => undefined, warn: () => undefined },
  })
  const app = fastify({ forceCloseConnections: true })
  app.setErrorHandler(answerError)
  streaming.mount(app)
  const files = await buildPlayerPage()
  app.get<{ Params: { '*': string } }>('/page/*', (request, reply) => {
    const file = files.get(request.params['*'])
    return file ? reply.type(file.type).send(file.body) : reply.code(404).send()
  })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    streaming,
    origin,
    rtmpPort: await streaming.listen(),
    changes,
    close: async () => {
      await streaming.close()
      await app.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Frame number of the clip (what its barcode says) to the wall clock of its last sending. */
export type SentAt = Map<number, number>

/** Plays the demo clip into a channel and notes when each picture leaves. */
export async function publishClip(rtmpPort: number, channelId: string, sentAt: SentAt): Promise<Loop> {
  const onTag = ({ kind, at }: FlvTag) => {
    if (kind === 9) sentAt.set(Math.round((at * 25) / 1000), Date.now())
  }
  return playLoop({ file: readFileSync(clipPath), url: `rtmp://127.0.0.1:${rtmpPort}/live/${channelId}`, onTag })
}
