import type { AudioSampleSource } from 'mediabunny'
import { TrackClock } from './track-clock.ts'
import { bytesOf, type CameraMessage, cameraKind } from './wire.ts'

export type SoundCodec = 'aac' | 'opus'

export interface SoundEncoder {
  readonly codec: SoundCodec
  /** Takes a piece of sound and closes it. */
  take(sound: AudioData): void
  close(): void
}

type Send = (message: CameraMessage) => void

/** AAC by the browser, or by the encoder that comes with the page; Opus where neither works. */
export async function openSoundEncoder(send: Send, elapsedMs: () => number): Promise<SoundEncoder> {
  const bunny = await import('mediabunny')
  try {
    if (!(await bunny.canEncodeAudio('aac'))) (await import('@mediabunny/aac-encoder')).registerAacEncoder()
    if (await bunny.canEncodeAudio('aac')) return await openEncoder('aac', send, elapsedMs)
  } catch {
    // WebAssembly may be forbidden or memory short; Opus needs neither.
  }
  return openEncoder('opus', send, elapsedMs)
}

async function openEncoder(codec: SoundCodec, send: Send, elapsedMs: () => number): Promise<SoundEncoder> {
  const { AudioSample, AudioSampleSource, Mp4OutputFormat, NullTarget, Output } = await import('mediabunny')
  const clock = new TrackClock(elapsedMs)
  let hasTrack = false
  const source: AudioSampleSource = new AudioSampleSource({
    codec,
    bitrate: 96_000,
    onEncodedPacket: (packet, meta) => {
      const config = meta?.decoderConfig
      if (config && !hasTrack) {
        hasTrack = true
        send(trackMessage(codec, config))
      }
      send({ kind: cameraKind.sound, flags: 0, at: clock.at(packet.timestamp * 1_000_000), payload: packet.data })
    },
  })
  // The file that is written beside is thrown away; only the encoded packets are wanted.
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target: new NullTarget() })
  output.addAudioTrack(source)
  await output.start()
  let tail: Promise<void> = Promise.resolve()
  return {
    codec,
    take: (sound) => {
      const sample = new AudioSample(sound)
      tail = tail
        .then(() => source.add(sample))
        .catch(() => undefined)
        .finally(() => {
          sample.close()
          sound.close()
        })
    },
    close: () => void output.cancel().catch(() => undefined),
  }
}

function trackMessage(codec: SoundCodec, config: AudioDecoderConfig): CameraMessage {
  const isOpus = codec === 'opus'
  const payload = isOpus || !config.description ? Uint8Array.of(config.numberOfChannels) : bytesOf(config.description)
  return { kind: cameraKind.audioTrack, flags: isOpus ? 1 : 0, at: 0, payload }
}
