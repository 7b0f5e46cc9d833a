/** What a file says of the video in it. */
export interface Video {
  readonly width: number
  readonly height: number
  readonly durationMs: number
  /** Four letters each, as in the file: `avc1`, `mp4a`. */
  readonly codecs: readonly string[]
}

interface Box {
  readonly type: string
  /** Where it begins, where its content begins, and where it ends. */
  readonly from: number
  readonly content: number
  readonly until: number
}

/** What stands at the top of an MP4 of a camera, an editor or an encoder; anything else is a file in disguise. */
const known = new Set([
  'ftyp',
  'moov',
  'mdat',
  'free',
  'skip',
  'wide',
  'udta',
  'meta',
  'uuid',
  'pdin',
  'sidx',
  'styp',
  'moof',
  'mfra',
])
/** Boxes that hold boxes on the way to the codecs. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])
/** Boxes that hold what somebody wrote about the video: the place it was taken at, the phone, the name. */
const telling = new Set(['udta', 'meta', 'uuid'])
const boxesMax = 20_000

/** Undefined for what is no whole MP4 with its index, or carries anything before, between or behind its boxes. */
export function readVideo(bytes: Buffer): Video | undefined {
  const top = boxesIn(bytes, 0, bytes.length)
  if (top?.[0]?.type !== 'ftyp' || !top.every(({ type }) => known.has(type))) return undefined
  const all = allBoxes(bytes, top)
  const indexes = all?.filter(({ type }) => type === 'moov').length
  if (!all || indexes !== 1 || !top.some(({ type }) => type === 'mdat')) return undefined
  const header = all.find(({ type }) => type === 'mvhd')
  const durationMs = header && durationOf(bytes, header)
  const sizes = all.flatMap((box) => (box.type === 'tkhd' ? sizeOf(bytes, box) : []))
  const size = sizes.find(({ width, height }) => width > 0 && height > 0)
  const codecs = all.flatMap((box) => (box.type === 'stsd' ? codecsOf(bytes, box) : []))
  if (!durationMs || !size || codecs.length === 0) return undefined
  return { ...size, durationMs, codecs }
}

/** Whether every browser plays it as it is: H.264, and AAC where there is sound. */
export function isPlayable({ codecs }: Video): boolean {
  return (
    codecs.some((codec) => codec === 'avc1' || codec === 'avc3') &&
    codecs.every((codec) => /^(avc[13]|mp4a|tmcd)$/.test(codec))
  )
}

/** Blanks in place whatever tells where, when and with what a video was taken; nothing else moves. */
export function blankTellings(bytes: Buffer): void {
  const top = boxesIn(bytes, 0, bytes.length) ?? []
  for (const { type, from, content, until } of allBoxes(bytes, top) ?? []) {
    if (!telling.has(type)) continue
    bytes.write('free', from + 4, 'latin1')
    bytes.fill(0, content, until)
  }
}

function allBoxes(bytes: Buffer, top: readonly Box[]): Box[] | undefined {
  const found: Box[] = []
  const waiting = [...top]
  for (let box = waiting.shift(); box; box = waiting.shift()) {
    found.push(box)
    if (found.length > boxesMax) return undefined
    if (!holders.has(box.type)) continue
    const inside = boxesIn(bytes, box.content, box.until)
    if (!inside) return undefined
    waiting.push(...inside)
  }
  return found
}

/** The boxes that fill a stretch without a gap; undefined when they do not. */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] | undefined {
  const boxes: Box[] = []
  for (let from = start; from < end; ) {
    if (from + 8 > end || boxes.length > boxesMax) return undefined
    const short = bytes.readUInt32BE(from)
    const isLong = short === 1
    if (isLong && from + 16 > end) return undefined
    const size = isLong ? Number(bytes.readBigUInt64BE(from + 8)) : short === 0 ? end - from : short
    const content = from + (isLong ? 16 : 8)
    if (content > from + size || from + size > end) return undefined
    boxes.push({ type: bytes.toString('latin1', from + 4, from + 8), from, content, until: from + size })
    from += size
  }
  return boxes
}

function durationOf(bytes: Buffer, { content, until }: Box): number | undefined {
  const isLong = bytes[content] === 1
  if (content + (isLong ? 32 : 20) > until) return undefined
  const scale = bytes.readUInt32BE(content + (isLong ? 20 : 12))
  const length = isLong ? Number(bytes.readBigUInt64BE(content + 24)) : bytes.readUInt32BE(content + 16)
  return scale > 0 && length > 0 ? Math.round((length * 1000) / scale) : undefined
}

/** As it is shown: a phone held upright turns it by its matrix. */
function sizeOf(bytes: Buffer, { content, until }: Box): { width: number; height: number }[] {
  const matrix = content + (bytes[content] === 1 ? 52 : 40)
  if (matrix + 44 > until) return []
  const width = bytes.readUInt32BE(matrix + 36) >>> 16
  const height = bytes.readUInt32BE(matrix + 40) >>> 16
  const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0
  return [isTurned ? { width: height, height: width } : { width, height }]
}

function codecsOf(bytes: Buffer, { content, until }: Box): string[] {
  const entries = content + 8 <= until ? boxesIn(bytes, content + 8, until) : undefined
  return (entries ?? []).map(({ type }) => type)
}
