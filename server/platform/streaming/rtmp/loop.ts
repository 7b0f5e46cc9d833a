import { tagKind } from '../media/flv.ts'
import { type FlvTag, readFlv } from '../media/flv-reader.ts'
import { Malformed } from '../media/malformed.ts'
import { RtmpPublisher } from './publisher.ts'

export interface LoopOptions {
  /** A whole FLV file, H.264 and AAC, beginning with a key frame. */
  readonly file: Buffer
  readonly url: string
  /** Told when a tag leaves: its place in the file and its time on the continuous time line. */
  onTag?(tag: FlvTag, at: number): void
}

export interface Loop {
  /** Settles with the reason once nothing more is sent. */
  readonly closed: Promise<string>
  stop(): Promise<void>
  /** Cuts the connection without a word. */
  cut(): void
}

/** Plays an FLV file to an RTMP address in real time, over and over, with timestamps that never go back. */
export async function playLoop({ file, url, onTag }: LoopOptions): Promise<Loop> {
  const tags = [...readFlv(file)]
  const media = tags.filter((tag) => isMedia(tag) && !isTrack(tag))
  const lengthMs = loopLength(media)
  const publisher = await RtmpPublisher.open(url)
  for (const tag of tags) if (isMedia(tag) && isTrack(tag)) publisher.send(tag.kind, 0, tag.body)
  const startedAt = performance.now()
  let next = 0
  const sendDue = () => {
    const now = performance.now() - startedAt
    for (let tag = media[next % media.length]; tag; tag = media[next % media.length]) {
      const at = tag.at + Math.floor(next / media.length) * lengthMs
      if (at > now) return
      publisher.send(tag.kind, at, tag.body)
      onTag?.(tag, at)
      next++
    }
  }
  const timer = setInterval(sendDue, 10)
  void publisher.closed.then(() => clearInterval(timer))
  return {
    closed: publisher.closed,
    stop: () => {
      clearInterval(timer)
      return publisher.close()
    },
    cut: () => publisher.destroy(),
  }
}

function isMedia(tag: FlvTag): boolean {
  return (tag.kind === tagKind.audio || tag.kind === tagKind.video) && tag.body.length > 2
}

function isTrack(tag: FlvTag): boolean {
  return tag.body[1] === 0
}

/** From the first picture to where the next would be after the last; sound that hangs over is a frame at most. */
function loopLength(media: FlvTag[]): number {
  const pictures = media.filter((tag) => tag.kind === tagKind.video && tag.body[1] === 1)
  const [first, second, last] = [pictures[0], pictures[1], pictures.at(-1)]
  if (!first || !second || !last) throw new Malformed('no pictures to loop')
  return last.at - first.at + (second.at - first.at)
}
