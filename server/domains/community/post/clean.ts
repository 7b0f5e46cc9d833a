/** Controls and signs that are not seen, those that turn the direction of reading among them. */
const controls = /[\p{Cc}\p{Cf}]/gu
const kept = new Set(['\t', '\n', '\u200d', '\u200c'])
/** Letters and marks that stand for nothing: joiners of graphemes, fillers of Hangul, vowels of Khmer that are not written. */
const blanks = /\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/g
const unpaired = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** A joiner belongs between two signs of one picture, or inside words of scripts that need it. */
const looseJoiner =
  /(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu
const looseNonJoiner = /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}])\u200c/gu
/** More than two accents on one letter are a tower. */
const tower = /(\p{M}{2})\p{M}+/gu

/**
 * A text as it is kept: composed, with line ends of one kind and at most one empty line in a row; without what cannot be
 * seen or would turn the direction of reading, so that nobody is shown something else than what the filters read. Cleaned
 * and not refused, because honest texts bring such signs along when they are pasted.
 */
export function cleanText(written: string): string {
  return written
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, (sign) => (kept.has(sign) ? sign : ''))
    .replace(blanks, '')
    .replace(unpaired, '')
    .replace(looseJoiner, '')
    .replace(looseNonJoiner, '')
    .normalize('NFC')
    .replace(tower, '$1')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same on one line. */
export function cleanLine(written: string): string {
  return cleanText(written).replace(/\s+/g, ' ')
}
