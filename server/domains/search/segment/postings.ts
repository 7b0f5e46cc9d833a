/** Writes numbers of any size below 2^32, seven bits a byte, the lowest first. */
export class PageWriter {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #length = 0

  number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow(5)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  append(bytes: Buffer): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    bytes.copy(this.#bytes, this.#length)
    this.#length += bytes.length
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /** What was written since the last time; `take` copies it, `look` lends it until the next is written. */
  take(): Buffer {
    return Buffer.from(this.look())
  }

  look(): Buffer {
    const written = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return written
  }

  #grow(by: number): void {
    this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#bytes.length * 2, this.#length + by))
  }
}

/** The documents of a segment that have a gram, as rising places; read as far as they are asked for. */
export class Postings {
  readonly #bytes: Uint8Array
  readonly #end: number
  #at: number
  /** The place it stands at; undefined behind the last. */
  current: number | undefined = -1

  constructor(bytes: Uint8Array, from: number, end: number) {
    this.#bytes = bytes
    this.#at = from
    this.#end = end
    this.next()
  }

  /** Bytes that are left: about as many as places. */
  get length(): number {
    return this.#end - this.#at
  }

  next(): void {
    if (this.current === undefined) return
    if (this.#at >= this.#end) {
      this.current = undefined
      return
    }
    let step = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      step |= (byte & 127) << shift
      if (byte < 128) break
    }
    this.current += step
  }

  /** Goes on to the first place that is not before this one. */
  reach(place: number): void {
    while (this.current !== undefined && this.current < place) this.next()
  }
}

/** The postings of a gram in its page; undefined when no document of the segment has it. */
export function findPostings(page: Uint8Array, gram: number): Postings | undefined {
  let at = 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = page[at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  let found = 0
  while (at < page.length) {
    found += number()
    const bytes = number()
    if (found === gram) return new Postings(page, at, at + bytes)
    if (found > gram) return undefined
    at += bytes
  }
  return undefined
}

/** The places that all lists have, one after the other, from `first` on. */
export function* shared(lists: readonly Postings[], first: number): Generator<number> {
  const [rarest, ...others] = [...lists].sort((a, b) => a.length - b.length)
  if (!rarest) return
  rarest.reach(first)
  for (let place = rarest.current; place !== undefined; place = rarest.current) {
    let next = place
    for (const list of others) {
      list.reach(next)
      if (list.current === undefined) return
      next = list.current
      if (next !== place) break
    }
    if (next === place) {
      yield place
      rarest.next()
    } else rarest.reach(next)
  }
}
