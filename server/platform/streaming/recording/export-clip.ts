import { findBoxes } from '../packager/box-walk.ts'
import { refuse } from '../refusals.ts'
import type { Recording } from './recording.ts'
import type { SegmentRow } from './segment-row.ts'

const longestMs = 10 * 60_000

/** Segments of one run as a single MP4 file that begins at zero, ten minutes at most. Refuses a window over a break. */
export async function exportClip(recording: Recording, rows: readonly SegmentRow[]): Promise<Buffer> {
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last || last.startsAt + last.durationMs - first.startsAt > longestMs) throw refuse.badWindow()
  if (rows.some((row) => row.run !== first.run)) throw refuse.windowBroken()
  const init = await recording.readInit(first.run)
  const pieces: Buffer[] = []
  for (const row of rows) {
    const piece = await recording.readSegment(row.number)
    if (piece) pieces.push(Buffer.from(piece))
  }
  if (!init || pieces.length < rows.length) throw refuse.notKept()
  rebase(init, pieces)
  return Buffer.concat([init, ...pieces])
}

interface DecodeTime {
  readonly piece: Buffer
  readonly place: number
  readonly ticks: bigint
  readonly scale: number
}

/** Moves all decode times by the same span, so that the earliest is zero and the tracks stay in step. */
function rebase(init: Buffer, pieces: readonly Buffer[]): void {
  const scales = trackScales(init)
  const times = pieces.flatMap((piece) => decodeTimes(piece, scales))
  const earliest = Math.min(...times.map(({ ticks, scale }) => Number(ticks) / scale))
  for (const { piece, place, ticks, scale } of times) {
    const moved = ticks - BigInt(Math.floor(earliest * scale))
    piece.writeBigUInt64BE(moved, place)
  }
}

function trackScales(init: Buffer): Map<number, number> {
  const entries = findBoxes(init, 'moov/trak').map(({ start, end }): [number, number] => {
    const [header] = findBoxes(init, 'tkhd', start, end)
    const [media] = findBoxes(init, 'mdia/mdhd', start, end)
    return [init.readUInt32BE((header?.start ?? 0) + 12), init.readUInt32BE((media?.start ?? 0) + 12)]
  })
  return new Map(entries)
}

function decodeTimes(piece: Buffer, scales: Map<number, number>): DecodeTime[] {
  return findBoxes(piece, 'moof/traf').flatMap(({ start, end }) => {
    const [header] = findBoxes(piece, 'tfhd', start, end)
    const [time] = findBoxes(piece, 'tfdt', start, end)
    if (!header || !time) return []
    const scale = scales.get(piece.readUInt32BE(header.start + 4)) ?? 1
    const place = time.start + 4
    return [{ piece, place, ticks: piece.readBigUInt64BE(place), scale }]
  })
}
