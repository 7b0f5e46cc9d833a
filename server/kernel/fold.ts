/** A text as it is compared, and for each of its UTF-16 units the place in what was written. */
export interface Folded {
  readonly text: string
  readonly origin: readonly number[]
}

/** Invisible characters, choosers of a glyph, and the accents that NFKD parts from Latin, Greek and Cyrillic letters. */
const unseen = /\p{Cf}|\p{Cc}|[\u{fe00}-\u{fe0f}]|[\u{300}-\u{36f}]/gu
/** What folding leaves as it is: most of what is written. */
const isPlainText = /^[\x21-\x40\x5b-\x7e\u4e00-\u9fff\u3002\u3001]*$/
const space = /[\s\u{2800}\u{3164}]/u

const known = new Map<string, string>()

function foldOne(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = space.test(character)
    ? ' '
    : character.toLowerCase().normalize('NFKD').replace(unseen, '').normalize('NFC').toLowerCase()
  if (known.size > 20_000) known.clear()
  known.set(character, folded)
  return folded
}

/**
 * A text as it is compared: case, width, styled letters and accents folded, invisible characters left out, spaces drawn
 * together, none at its ends. What one text holds of another as written it also holds folded.
 */
export function fold(written: string): string {
  if (isPlainText.test(written)) return written
  let text = ''
  for (const character of written.normalize('NFC')) {
    const folded = foldOne(character)
    if (!folded.startsWith(' ')) text += folded
    else if (text !== '' && !text.endsWith(' ')) text += folded
  }
  return text.trimEnd()
}

/** The same with where everything came from, to mark in what was written what was found in the folded text. */
export function foldWithOrigin(written: string): Folded {
  let text = ''
  const origin: number[] = []
  let place = 0
  for (const character of written) {
    const folded = foldOne(character)
    if (!folded.startsWith(' ') || (text !== '' && !text.endsWith(' '))) {
      text += folded
      for (let unit = 0; unit < folded.length; unit++) origin.push(place)
    }
    place += character.length
  }
  return { text, origin }
}
