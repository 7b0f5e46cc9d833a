import type { AudioTrack } from './frame.ts'
import { Malformed } from './malformed.ts'

/** Opus always counts in 48 kHz, whatever the microphone gave. */
export const opusRate = 48000

const preSkip = 312

/** The Opus track of a browser camera: mono or stereo, mapping family 0 (RFC 7845, and Opus in ISOBMFF 4.3.2). */
export function opusTrack(channels: number): AudioTrack {
  if (channels !== 1 && channels !== 2) throw new Malformed('opus channels')
  const config = Buffer.alloc(11)
  config.writeUInt8(channels, 1)
  config.writeUInt16BE(preSkip, 2)
  config.writeUInt32BE(opusRate, 4)
  return { codec: 'opus', config, codecs: 'opus', rate: opusRate, channels }
}

/** How many samples at 48 kHz a packet holds, from its first byte (RFC 6716 3.1, 3.2). */
export function opusPacketLength(packet: Buffer): number {
  if (packet.length < 1) throw new Malformed('opus packet')
  const toc = packet.readUInt8(0)
  const frames = [1, 2, 2, (packet[1] ?? 0) & 63][toc & 3] ?? 0
  const length = frames * frameLength(toc >> 3)
  if (length < 120 || length > 5760) throw new Malformed('opus packet length')
  return length
}

function frameLength(configuration: number): number {
  if (configuration >= 16) return 120 << (configuration & 3)
  if (configuration >= 12) return configuration & 1 ? 960 : 480
  return [480, 960, 1920, 2880][configuration & 3] ?? 0
}
