import type { Channel } from '../channel/channel.ts'
import { livePlaylist, multivariantPlaylist, soundPlaylist } from '../packager/live-playlist.ts'
import { segmentBytes } from '../packager/segment.ts'
import { refuse } from '../refusals.ts'

export interface Reload {
  /** Number of the segment that the reader wants to see in the list, and the part of it. */
  readonly number: number | undefined
  readonly part: number | undefined
}

const firstPictureWithinMs = 5000
/** Room for what the encoder's rate varies above its average. */
const peakFactor = 1.5

export function answerIndex(channel: Channel): string {
  if (!channel.tracks) throw refuse.notOnAir()
  return multivariantPlaylist(channel.tracks, channel.health().bitsPerSecond * peakFactor)
}

/** The live playlist, held back until what the reader asks for is in it, for a target duration at most. */
export async function answerLive(channel: Channel, { number, part }: Reload): Promise<string> {
  const { segments } = channel.window
  const last = segments.at(-1)
  if (number === undefined || !last) {
    const hasPart = () =>
      channel.state === 'ended' || channel.window.segments.some((segment) => segment.parts.length > 0)
    await hold(channel, 'first', hasPart, firstPictureWithinMs)
  } else {
    if (number > last.number + 2) throw refuse.notYet()
    const longest = Math.max(channel.options.segmentMs, ...segments.map((segment) => segment.durationMs))
    await hold(channel, `${number}.${part}`, () => channel.hasReached(number, part), longest)
  }
  return writtenOnce(channel)
}

export function answerSoundPlaylist(channel: Channel): string {
  if (!channel.window.segments.some((segment) => segment.sound)) throw refuse.noSound()
  return soundPlaylist(channel.window, playlistOptions(channel))
}

/** A part, held back if it is the next to come. */
export async function answerPart(channel: Channel, number: number, part: number): Promise<Buffer> {
  const find = () => channel.window.find(number)?.parts[part]
  const last = channel.window.segments.at(-1)
  if (!last || number > last.number + 1) throw refuse.notOnAir()
  await hold(channel, `${number}.${part}`, () => channel.hasReached(number, part), channel.options.segmentMs)
  const found = find()
  if (!found) throw refuse.notOnAir()
  return found.bytes
}

/** A closed segment that is still in memory. */
export function liveSegment(channel: Channel, number: number): Buffer | undefined {
  const segment = channel.window.find(number)
  return segment?.isClosed ? segmentBytes(segment) : undefined
}

async function hold(channel: Channel, key: string, isReady: () => boolean, ms: number): Promise<void> {
  const outcome = await channel.waiters.wait(key, isReady, ms)
  if (outcome === undefined) throw refuse.tooManyWaiting({ retryAfterSeconds: 2 })
  if (!channel.window.segments.some((segment) => segment.parts.length > 0)) throw refuse.notOnAir()
}

function playlistOptions(channel: Channel) {
  const { partMs, segmentMs } = channel.options
  return { partMs, segmentMs, isAway: channel.state === 'away', hasEnded: channel.state === 'ended' }
}

/** All viewers of a moment read the same list; it is written once a change. */
const written = new WeakMap<Channel, { version: number; text: string }>()

function writtenOnce(channel: Channel): string {
  const known = written.get(channel)
  if (known?.version === channel.version) return known.text
  const text = livePlaylist(channel.window, playlistOptions(channel))
  written.set(channel, { version: channel.version, text })
  return text
}
