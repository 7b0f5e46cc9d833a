import type { Draw, DrawState } from '#contracts/draws'
import { emptyTree, type Tree } from '#kernel/chance/merkle'
import { refuse } from '../refusals.ts'

/** The life of a draw. What is not listed cannot happen. */
const transitions: Readonly<Record<DrawState, readonly DrawState[]>> = {
  prepared: ['open', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: ['drawn'],
  drawn: ['settled'],
  settled: [],
  cancelled: [],
}

/** Refuses a step that the life of a draw does not have, in words for where it stands. */
export function checkStep(from: DrawState, to: DrawState): void {
  if (transitions[from].includes(to)) return
  if (to === 'open') throw refuse.notPrepared()
  if (from === 'prepared') throw refuse.notOpen()
  throw refuse.over()
}

/** Refuses entries before the opening and from the end of the countdown on, whoever has closed it or not. */
export function checkOpen(draw: { state: DrawState; closes_at: Date | null }, now: Date): void {
  if (draw.state === 'prepared') throw refuse.notOpen()
  if (draw.state !== 'open' || draw.closes_at === null || draw.closes_at <= now) throw refuse.over()
}

/** The peaks of a tree in one piece, as they are kept. */
export function packTree({ peaks }: Tree): Buffer {
  return Buffer.concat(peaks)
}

export function unpackTree(count: number, peaks: Buffer): Tree {
  if (count === 0) return emptyTree
  const parts = Array.from({ length: peaks.length / 32 }, (_, nth) => peaks.subarray(nth * 32, nth * 32 + 32))
  return { count, peaks: parts }
}

/** A name as a room may read it: its first sign and, of longer ones, its last. */
export function maskName(name: string): string {
  const signs = [...name.trim()]
  const [first = '*'] = signs
  return `${first}**${signs.length > 2 ? signs.at(-1) : ''}`
}

/** Stock of a draw is held under this name. */
export const holderOf = (drawId: string): string => `draw/${drawId}`

/** States in which everybody may see a draw. */
export function isPublic(state: Draw['state'], openedAt: Date | null): boolean {
  return state !== 'prepared' && openedAt !== null
}
