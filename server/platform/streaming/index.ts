export type { ChannelHealth, ChannelNews, ChannelState } from './channel/channel.ts'
export type { Advice } from './health/advice.ts'
export type { Incident, IncidentKind } from './health/incident-log.ts'
export type { MayWatch } from './http/plugin.ts'
export type { SegmentRow } from './recording/segment-row.ts'
export type { SegmentStore } from './recording/store.ts'
export type { RestreamState, RestreamTarget } from './restream/restream.ts'
export type { PublishRequest } from './rtmp/session.ts'
export type { StateChange, StreamHealth, Streaming, StreamingLog, StreamingOptions } from './streaming.ts'

import { Streaming, type StreamingOptions } from './streaming.ts'

/** Makes the streaming side of a house; nothing is opened before `listen`. */
export function createStreaming(options: StreamingOptions): Streaming {
  return new Streaming(options)
}
