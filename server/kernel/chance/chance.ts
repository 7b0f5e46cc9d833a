import { hmac } from './sha256.ts'

/** Whole numbers from 0 up to but not including `range`, each as likely as any other. */
export type Below = (range: number) => number

const most = 2 ** 32

/**
 * Numbers that follow from a seed and what it was used for, the same for everybody who has both: words of 32 bits of
 * HMAC-SHA-256(seed, purpose ‖ 0), (… ‖ 1) … A word past the last whole multiple of the range is thrown away, for
 * dividing it would make small numbers likelier.
 */
export function chanceFrom(seed: Uint8Array, purpose: Uint8Array): Below {
  let block = 0
  let words = new DataView(new ArrayBuffer(0))
  let at = 0
  const nextWord = () => {
    if (at === words.byteLength) {
      const number = new DataView(new ArrayBuffer(4))
      number.setUint32(0, block++)
      words = new DataView(hmac(seed, purpose, new Uint8Array(number.buffer)).buffer as ArrayBuffer)
      at = 0
    }
    at += 4
    return words.getUint32(at - 4)
  }
  return (range) => {
    if (!Number.isInteger(range) || range < 1 || range > most)
      throw new RangeError(`There is no number below ${range}.`)
    const end = most - (most % range)
    for (;;) {
      const word = nextWord()
      if (word < end) return word % range
    }
  }
}

/**
 * The first `wanted` of the numbers 0 … count − 1 in an order in which each order is equally likely (Fisher–Yates). Asking
 * for more goes on where fewer ended.
 */
export function shuffled(below: Below, count: number, wanted: number): number[] {
  const moved = new Map<number, number>()
  const at = (place: number) => moved.get(place) ?? place
  return Array.from({ length: Math.min(wanted, count) }, (_, place) => {
    const from = place + below(count - place)
    const picked = at(from)
    moved.set(from, at(place))
    moved.delete(place)
    return picked
  })
}
