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
  const state = start.slice()
  let place = 0
  let length = 0
  const take = (part: Uint8Array) => {
    for (let from = 0; from < part.length; from++) {
      block[place++] = part[from] ?? 0
      if (place < 64) continue
      mix(state)
      place = 0
    }
  }
  for (const part of parts) {
    take(part)
    length += part.length
  }
  // A 1 bit, zeros up to a whole block, and the length in bits as its last eight bytes.
  take(onlyMark)
  if (place > 56) take(zeros.subarray(place))
  block.fill(0, place)
  blockWords.setUint32(56, Math.floor(length / 2 ** 29))
  blockWords.setUint32(60, (length * 8) >>> 0)
  mix(state)
  const hash = new Uint8Array(32)
  for (let at = 0; at < 32; at++) hash[at] = (state[at >> 2] ?? 0) >>> (24 - (at & 3) * 8)
  return hash
}

const block = new Uint8Array(64)
const blockWords = new DataView(block.buffer)
const onlyMark = Uint8Array.of(0x80)
const zeros = new Uint8Array(64)

/** Works one block into the state. */
function mix(state: Int32Array): void {
  for (let t = 0; t < 16; t++) w[t] = blockWords.getInt32(t * 4)
  for (let t = 16; t < 64; t++) w[t] = (low(at(w, t - 2)) + at(w, t - 7) + high(at(w, t - 15)) + at(w, t - 16)) | 0
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
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
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
  state[5] = at(state, 5) + f
  state[6] = at(state, 6) + g
  state[7] = at(state, 7) + h
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
