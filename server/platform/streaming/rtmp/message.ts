/** The message kinds of RTMP that a publisher and its server exchange (specification 5.4, 6.2, 7.1). */
export const messageKind = {
  chunkSize: 1,
  abort: 2,
  acknowledgement: 3,
  userControl: 4,
  windowSize: 5,
  peerBandwidth: 6,
  audio: 8,
  video: 9,
  commandAmf3: 17,
  script: 18,
  command: 20,
} as const

export interface RtmpMessage {
  readonly kind: number
  /** Milliseconds, 32 bits unsigned, wrapping. */
  readonly at: number
  readonly streamId: number
  readonly body: Buffer
}
