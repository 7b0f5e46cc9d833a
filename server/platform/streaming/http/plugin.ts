import type {} from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Channel } from '../channel/channel.ts'
import type { Channels } from '../channel/channels.ts'
import { exportClip } from '../recording/export-clip.ts'
import { vodPlaylist, withinWindow } from '../recording/vod-playlist.ts'
import { refuse } from '../refusals.ts'
import { type Asset, isChannelId, parseAsset } from './asset.ts'
import { answerFlv } from './flv-answer.ts'
import { answerIndex, answerLive, answerPart, answerSoundPlaylist, liveSegment } from './live-answers.ts'

/** Who may see a channel: nobody of this request, this request only, or anybody (then shared caches may keep it). */
export type MayWatch = (channelId: string, request: FastifyRequest) => Promise<boolean | 'public'> | boolean | 'public'

export interface PluginOptions {
  readonly channels: Channels
  readonly mayWatch: MayWatch
}

interface Call {
  readonly channelId: string
  readonly channels: Channels
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Cache rule for what never changes. */
  readonly lasting: string
}

const playlistType = 'application/vnd.apple.mpegurl'
const longestWindowMs = 24 * 3600 * 1000
const mostStalls = 100

/** Serves `/live/<channel>/…`: playlists, parts, segments, FLV, replay, clips, the state, and takes reports of stalls. */
export function mountStreaming(app: FastifyInstance, { channels, mayWatch }: PluginOptions): void {
  const watch = async (request: FastifyRequest<{ Params: { channelId: string } }>) => {
    const { channelId } = request.params
    if (!isChannelId(channelId)) throw refuse.noSuchChannel()
    const may = await mayWatch(channelId, request)
    if (!may) throw refuse.notForYou()
    return { channelId, lasting: `${may === 'public' ? 'public' : 'private'}, max-age=31536000, immutable` }
  }
  app.route<{ Params: { channelId: string; file: string } }>({
    method: 'GET',
    url: '/live/:channelId/:file',
    compress: false,
    handler: async (request, reply) => {
      const asset = parseAsset(request.params.file)
      if (!asset) throw refuse.noSuchChannel()
      return answer(asset, { ...(await watch(request)), channels, request, reply })
    },
  })
  app.route<{ Params: { channelId: string }; Body: { count: number; route: string } }>({
    method: 'POST',
    url: '/live/:channelId/stalls',
    bodyLimit: 1024,
    schema: { body: stallReport },
    handler: async (request, reply) => {
      const { channelId } = await watch(request)
      channels.find(channelId)?.stalled(request.body.count, request.body.route)
      return reply.code(204).send()
    },
  })
}

const stallReport = {
  type: 'object',
  required: ['count', 'route'],
  additionalProperties: false,
  properties: {
    count: { type: 'integer', minimum: 1, maximum: mostStalls },
    route: { enum: ['flv', 'hls', 'native', 'audio'] },
  },
}

async function answer(asset: Asset, call: Call): Promise<unknown> {
  switch (asset.kind) {
    case 'index':
      return playlist(call, answerIndex(live(call)))
    case 'live':
      return playlist(call, await answerLive(live(call), reload(call.request)))
    case 'audio':
      return playlist(call, answerSoundPlaylist(live(call)))
    case 'part':
      return media(call, await answerPart(live(call), asset.number, asset.part), 'no-store')
    case 'sound':
      return media(call, live(call).window.find(asset.number)?.sound?.bytes, call.lasting)
    case 'sound-init':
      return media(call, live(call).window.init(asset.run)?.sound, call.lasting)
    case 'flv':
      await answerFlv(live(call), call.request, call.reply)
      return call.reply
    case 'state':
      return state(call)
    default:
      return answerKept(asset, call)
  }
}

async function answerKept(asset: Asset, call: Call): Promise<unknown> {
  const recording = await call.channels.recording(call.channelId)
  const channel = call.channels.find(call.channelId)
  if (asset.kind === 'init') {
    const bytes = channel?.window.init(asset.run)?.all ?? (await recording.readInit(asset.run))
    return media(call, bytes, call.lasting)
  }
  if (asset.kind === 'segment') {
    const bytes = channel && liveSegment(channel, asset.number)
    return media(call, bytes ?? (await recording.readSegment(asset.number)), call.lasting)
  }
  if (recording.rows.length === 0) throw refuse.noSuchChannel()
  if (asset.kind === 'replay') return playlist(call, vodPlaylist(recording.rows))
  const rows = withinWindow(recording.rows, ...windowOf(call.request))
  if (rows.length === 0) throw refuse.notKept()
  if (asset.kind === 'clip') return playlist(call, vodPlaylist(rows))
  return media(call, await exportClip(recording, rows), 'no-store')
}

function live({ channels, channelId }: Call): Channel {
  const channel = channels.find(channelId)
  if (!channel) throw refuse.noSuchChannel()
  return channel
}

async function state({ channels, channelId, reply }: Call): Promise<unknown> {
  const channel = channels.find(channelId)
  const isKnown = channel ?? (await channels.recording(channelId)).rows.length > 0
  if (!isKnown) throw refuse.noSuchChannel()
  reply.header('cache-control', 'no-store')
  return { state: channel?.state ?? 'ended', mediaNow: channel?.mediaNow ?? null }
}

function playlist({ reply }: Call, text: string): FastifyReply {
  return reply.header('cache-control', 'no-store').type(playlistType).send(text)
}

function media({ reply }: Call, bytes: Buffer | undefined, cache: string): FastifyReply {
  if (!bytes) throw refuse.notKept()
  return reply.header('cache-control', cache).type('video/mp4').send(bytes)
}

function reload({ query }: FastifyRequest) {
  const asked = query as Record<string, unknown>
  return { number: wholeNumber(asked._HLS_msn), part: wholeNumber(asked._HLS_part) }
}

function wholeNumber(value: unknown): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw refuse.notYet()
  return Number(value)
}

/** `from` and `to` in program milliseconds, or as ISO 8601. */
function windowOf({ query }: FastifyRequest): [number, number] {
  const asked = query as Record<string, unknown>
  const from = instant(asked.from)
  const to = instant(asked.to)
  if (!(from < to) || to - from > longestWindowMs) throw refuse.badWindow()
  return [from, to]
}

function instant(value: unknown): number {
  if (typeof value !== 'string' || value.length > 40) return Number.NaN
  return /^\d{1,15}$/.test(value) ? Number(value) : Date.parse(value)
}
