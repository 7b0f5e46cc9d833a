/** The four messages of a camera; the server reads them in `streaming/camera/message.ts`. */
export const cameraKind = { videoTrack: 1, picture: 2, audioTrack: 3, sound: 4 } as const

const headLength = 6

export interface CameraMessage {
  readonly kind: number
  /** Of a picture, 1 = stands alone; of a sound track, 1 = Opus. */
  readonly flags: number
  /** Milliseconds since the camera began. */
  readonly at: number
  readonly payload: Uint8Array
}

export function writeCameraMessage({ kind, flags, at, payload }: CameraMessage): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(headLength + payload.length)
  const view = new DataView(message.buffer)
  view.setUint8(0, kind)
  view.setUint8(1, flags)
  view.setUint32(2, Math.max(0, Math.round(at)) >>> 0)
  message.set(payload, headLength)
  return message
}

/** The bytes of a WebCodecs description, which may be a view of something larger. */
export function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
