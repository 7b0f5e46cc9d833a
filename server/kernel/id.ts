import { randomFillSync } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const randomness = new Uint8Array(10)

/** A new id: 26 characters, sortable by the millisecond it was made in (ULID layout, lower-case Crockford base 32). */
export function newId(at: number = Date.now()): string {
  let id = ''
  for (let shift = at, place = 0; place < 10; place++) {
    id = alphabet[shift % 32] + id
    shift = Math.floor(shift / 32)
  }
  randomFillSync(randomness)
  let bits = 0
  let held = 0
  for (const byte of randomness) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 5) {
      held -= 5
      id += alphabet[(bits >> held) & 31]
    }
    bits &= 31
  }
  return id
}

/** Whether a text has the form of an id; says nothing of whether it exists. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)
}
