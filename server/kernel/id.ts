import { randomFillSync } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const randomness = new Uint8Array(10)
let madeLastAt = -1

/**
 * A new id: 26 characters, sortable by the millisecond it was made in (ULID layout, lower-case Crockford base 32). Of two
 * made one after the other by this process for the same millisecond the second is the greater.
 */
export function newId(at: number = Date.now()): string {
  if (at === madeLastAt) countUp(randomness)
  else randomFillSync(randomness)
  madeLastAt = at
  return timeText(at) + randomText(randomness)
}

function timeText(at: number): string {
  let text = ''
  for (let rest = at, place = 0; place < 10; place++) {
    text = alphabet[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function randomText(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 5) {
      held -= 5
      text += alphabet[(bits >> held) & 31]
    }
    bits &= 31
  }
  return text
}

/** Adds one to a number of many bytes, the first the highest. */
function countUp(bytes: Uint8Array): void {
  for (let place = bytes.length - 1; place >= 0; place--) {
    const byte = ((bytes[place] ?? 0) + 1) & 255
    bytes[place] = byte
    if (byte !== 0) return
  }
}

/** Whether a text has the form of an id; says nothing of whether it exists. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)
}
