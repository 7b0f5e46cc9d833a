export interface BoxPlace {
  readonly name: string
  /** Where the content begins, after length and name. */
  readonly start: number
  readonly end: number
}

/** The boxes directly inside a stretch of bytes that this house wrote itself. */
export function* boxesIn(bytes: Buffer, start = 0, end = bytes.length): Generator<BoxPlace> {
  let place = start
  while (place + 8 <= end) {
    const length = bytes.readUInt32BE(place)
    if (length < 8 || place + length > end) return
    yield { name: bytes.toString('latin1', place + 4, place + 8), start: place + 8, end: place + length }
    place += length
  }
}

/** All boxes at a path such as `moov/trak/mdia/mdhd`. */
export function findBoxes(bytes: Buffer, path: string, start = 0, end = bytes.length): BoxPlace[] {
  const [name, ...deeper] = path.split('/')
  const found = [...boxesIn(bytes, start, end)].filter((box) => box.name === name)
  if (deeper.length === 0) return found
  return found.flatMap((box) => findBoxes(bytes, deeper.join('/'), box.start, box.end))
}
