import type { VideoTrack } from './frame.ts'
import { Malformed } from './malformed.ts'
import { readPictureSize } from './sps.ts'

const largestConfig = 4096

/** Reads an AVCDecoderConfigurationRecord (avcC, ISO 14496-15 5.3.3.1). Takes only four-byte unit lengths. */
export function parseAvcConfig(bytes: Buffer): VideoTrack {
  if (bytes.length < 11 || bytes.length > largestConfig || bytes[0] !== 1) throw new Malformed('avcC')
  if ((bytes.readUInt8(4) & 3) !== 3) throw new Malformed('avcC unit length')
  const sets = bytes.readUInt8(5) & 31
  if (sets < 1) throw new Malformed('avcC without parameter set')
  const length = bytes.readUInt16BE(6)
  if (length < 4 || 8 + length >= bytes.length) throw new Malformed('avcC parameter set')
  const unit = bytes.subarray(8, 8 + length)
  if ((unit.readUInt8(0) & 31) !== 7) throw new Malformed('avcC parameter set kind')
  const codecs = `avc1.${bytes.toString('hex', 1, 4)}`
  return { codec: 'avc', config: Buffer.from(bytes), codecs, ...readPictureSize(unit) }
}
