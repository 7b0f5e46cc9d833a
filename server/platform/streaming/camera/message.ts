import { parseAacConfig } from '../media/aac.ts'
import { parseAvcConfig } from '../media/avc.ts'
import type { MediaPacket } from '../media/frame.ts'
import { Malformed } from '../media/malformed.ts'
import { opusTrack } from '../media/opus.ts'

/**
 * What a browser camera sends, one WebSocket message each: kind, flags, milliseconds (32 bits, big endian), payload.
 * Flags: of a picture, 1 = stands alone; of a sound track, 1 = Opus, else AAC.
 */
export const cameraKind = { videoTrack: 1, picture: 2, audioTrack: 3, sound: 4 } as const

export const largestCameraMessage = 2 << 20
const headLength = 6
const largestSound = 8192

/** Reads one message. Throws Malformed on anything that is not exactly one of the four. */
export function parseCameraMessage(message: Buffer): MediaPacket {
  if (message.length <= headLength || message.length > largestCameraMessage)
    throw new Malformed('camera message length')
  const kind = message.readUInt8(0)
  const flags = message.readUInt8(1)
  const at = message.readUInt32BE(2)
  const payload = message.subarray(headLength)
  switch (kind) {
    case cameraKind.videoTrack:
      return { kind: 'video-track', track: parseAvcConfig(payload) }
    case cameraKind.picture:
      checkUnits(payload)
      return { kind: 'video', at, shift: 0, isKey: (flags & 1) === 1, bytes: payload }
    case cameraKind.audioTrack:
      return { kind: 'audio-track', track: flags & 1 ? opusTrack(payload.readUInt8(0)) : parseAacConfig(payload) }
    case cameraKind.sound:
      if (payload.length > largestSound) throw new Malformed('sound too long')
      return { kind: 'audio', at, bytes: payload }
    default:
      throw new Malformed('camera message kind')
  }
}

/** A picture is a chain of units, each behind its four-byte length, that ends exactly where the payload ends. */
function checkUnits(payload: Buffer): void {
  let place = 0
  while (place + 4 <= payload.length) {
    const length = payload.readUInt32BE(place)
    if (length === 0) throw new Malformed('empty unit')
    place += 4 + length
  }
  if (place !== payload.length) throw new Malformed('unit length')
}
