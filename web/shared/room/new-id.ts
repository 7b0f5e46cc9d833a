const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id as contracts take them: 26 characters, the first ten the millisecond it was made in. Made here so that sending twice is once. */
export function newId(at: number = Date.now()): string {
  let id = ''
  for (let shift = at, place = 0; place < 10; place++) {
    id = alphabet.charAt(shift % 32) + id
    shift = Math.floor(shift / 32)
  }
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += alphabet.charAt(byte % 32)
  return id
}
