import type { AudioTrack } from './frame.ts'
import { Malformed } from './malformed.ts'

const rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350]

/** PCM samples in one AAC frame as every live encoder sends it. */
export const aacFrameLength = 1024

/** Reads an AudioSpecificConfig (ISO 14496-3 1.6.2.1) of AAC-LC, or of HE-AAC by its core. */
export function parseAacConfig(bytes: Buffer): AudioTrack {
  if (bytes.length < 2 || bytes.length > 64) throw new Malformed('audio config length')
  const head = bytes.readUInt16BE(0)
  const objectType = head >> 11
  const rate = rates[(head >> 7) & 15]
  const channels = (head >> 3) & 15
  if (![1, 2, 5, 29].includes(objectType)) throw new Malformed('audio object type')
  if (rate === undefined) throw new Malformed('audio rate')
  if (channels < 1 || channels > 7) throw new Malformed('audio channels')
  const isShortFrame = (head >> 2) & 1
  if (isShortFrame) throw new Malformed('audio frame of 960')
  return { codec: 'aac', config: Buffer.from(bytes), codecs: `mp4a.40.${objectType}`, rate, channels }
}
