import type { Entry, Frame, NewsFrame, Position, SnapshotFrame, State } from '#contracts/wire'

/** What a frame means to somebody who knows the log up to `known`. */
export type Reading =
  /** Throw away what was known: this is how the room is. `hasGap`: it stands further than what was known. */
  | { readonly kind: 'fresh'; readonly position: Position; readonly snapshot: SnapshotFrame; readonly hasGap: boolean }
  | {
      readonly kind: 'news'
      readonly position: Position
      readonly entries: readonly Entry[]
      readonly state: State | undefined
      readonly leftOut: number
      readonly joined: NewsFrame['joined']
    }
  /** Something between what is known and this frame never came: connect anew and ask for it. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'closing'; readonly code: number }
  | { readonly kind: 'beat' }

/**
 * Reads one frame. Each place of the log is given out once and in order, whatever comes twice, late, or over two lines
 * at the same time.
 */
export function readFrame(known: Position | undefined, frame: Frame): Reading {
  if (frame.kind === 'beat') return { kind: 'beat' }
  if (frame.kind === 'close') return { kind: 'closing', code: frame.code }
  if (frame.kind === 'snapshot') {
    const { epoch, upTo } = frame
    const hasGap = known !== undefined && (known.seq < upTo || (known.seq > 0 && known.epoch !== epoch))
    return { kind: 'fresh', position: { epoch, seq: upTo }, snapshot: frame, hasGap }
  }
  if (!known || known.epoch !== frame.epoch || frame.after > known.seq) return { kind: 'gap' }
  return {
    kind: 'news',
    position: { epoch: frame.epoch, seq: Math.max(known.seq, frame.upTo) },
    entries: frame.entries.filter((entry) => entry.seq > known.seq),
    state: frame.state,
    leftOut: frame.upTo > known.seq ? (frame.leftOut ?? 0) : 0,
    joined: frame.joined,
  }
}

/** The text of a frame as it came over the wire; undefined when it is none of ours. */
export function parseFrame(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text)
    return typeof frame === 'object' && frame !== null && 'kind' in frame ? (frame as Frame) : undefined
  } catch {
    return undefined
  }
}
