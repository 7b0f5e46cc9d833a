/** SHA-256 (FIPS 180-4) and HMAC (RFC 2104) in plain code, so that a browser and the house run the very same lines. */
const k = Int32Array.from(roots(64, 1 / 3))
const start = Int32Array.from(roots(8, 1 / 2))
const w = new Int32Array(64)

/** First 32 bits of the fractional parts of the roots of the first primes: the constants of the standard. */
function roots(count: number, power: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes.map((prime) => Math.floor((prime ** power % 1) * 2 ** 32))
}

const textBytes = new TextEncoder()

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return textBytes.encode(text)
}

/** The parts as one. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

/** The hash of the parts one after the other: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const padded = pad(parts)
  const state = start.slice()
  const view = new DataView(padded.buffer)
  for (let block = 0; block < padded.length; block += 64) mix(state, view, block)
  const hash = new DataView(new ArrayBuffer(32))
  for (const [place, word] of state.entries()) hash.setInt32(place * 4, word)
  return new Uint8Array(hash.buffer)
}

/** A 1 bit, zeros, and the length in bits, up to whole blocks of 64 bytes. */
function pad(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const padded = new Uint8Array(((length + 72) >> 6) << 6)
  let place = 0
  for (const part of parts) {
    padded.set(part, place)
    place += part.length
  }
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(padded.length - 4, (length * 8) >>> 0)
  return padded
}

function mix(state: Int32Array, view: DataView, block: number): void {
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(block + t * 4)
  for (let t = 16; t < 64; t++) w[t] = (low(at(w, t - 2)) + at(w, t - 7) + high(at(w, t - 15)) + at(w, t - 16)) | 0
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(k, t) + at(w, t)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = at(state, place) + word
}

const at = (words: Int32Array, place: number) => words[place] ?? 0
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))
const high = (word: number) => turn(word, 7) ^ turn(word, 18) ^ (word >>> 3)
const low = (word: number) => turn(word, 17) ^ turn(word, 19) ^ (word >>> 10)

/** A keyed hash: 32 bytes that nobody without the key can tell. */
export function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? sha256(key) : key)
  return sha256(
    block.map((byte) => byte ^ 0x5c),
    sha256(
      block.map((byte) => byte ^ 0x36),
      ...parts,
    ),
  )
}
