import workletAddress from './sound-worklet.js?url&no-inline'

/** Gives each piece of a microphone's sound to `take`, which closes it. Returns the end of it. */
export function readSounds(track: MediaStreamTrack, take: (sound: AudioData) => void): () => void {
  return window.MediaStreamTrackProcessor ? readByProcessor(track, take) : readByWorklet(track, take)
}

function readByProcessor(track: MediaStreamTrack, take: (sound: AudioData) => void): () => void {
  const Processor = window.MediaStreamTrackProcessor
  if (!Processor) return () => undefined
  const reader = new Processor<AudioData>({ track }).readable.getReader()
  const pump = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value)
  }
  pump().catch(() => undefined)
  return () => void reader.cancel().catch(() => undefined)
}

function readByWorklet(track: MediaStreamTrack, take: (sound: AudioData) => void): () => void {
  const context = new AudioContext({ sampleRate: 48_000 })
  let counted = 0
  const start = async () => {
    await context.audioWorklet.addModule(workletAddress)
    const node = new AudioWorkletNode(context, 'sound-reader')
    node.port.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => {
      const timestamp = Math.round((counted / context.sampleRate) * 1_000_000)
      counted += data.length
      const shape = { numberOfChannels: 1, numberOfFrames: data.length, sampleRate: context.sampleRate }
      take(new AudioData({ ...shape, format: 'f32-planar', timestamp, data }))
    }
    context.createMediaStreamSource(new MediaStream([track])).connect(node)
  }
  start().catch(() => undefined)
  return () => void context.close()
}
