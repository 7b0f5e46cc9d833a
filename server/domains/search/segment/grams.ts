/** A gram is a number below this. Two that share one cost a look at a text too many, never a wrong answer. */
export const gramBits = 24

const isLatin = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

function pairOf(a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> (32 - gramBits)
}

function tripleOf(a: number, b: number, c: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x27d4eb2f) ^ b, 0x9e3779b1) ^ c, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) >>> (32 - gramBits)
}

/**
 * Tells every pair of neighbours in a folded text, and every three Latin letters or digits; the same ones again when they
 * stand there again. Chinese is told apart by pairs, Latin with its few letters only by threes.
 */
export function eachGram(text: string, tell: (gram: number) => void): void {
  let before = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at++) ?? code
    if (last !== 0) {
      tell(pairOf(last, code))
      if (before !== 0 && isLatin(before) && isLatin(last) && isLatin(code)) tell(tripleOf(before, last, code))
    }
    before = last
    last = code
  }
}

/** More of a long query are not looked up: what they leave over is looked at by its text. */
const mostGrams = 12

/** The grams that a text has to have to hold `part`: threes where they are Latin, pairs elsewhere. None for one letter. */
export function gramsOf(part: string): number[] {
  const codes = Array.from(part, (letter) => letter.codePointAt(0) ?? 0)
  const latinFrom = (at: number) => [0, 1, 2].every((more) => isLatin(codes[at + more] ?? 0))
  const grams = new Set<number>()
  for (let at = 0; at + 1 < codes.length; at++) {
    const [a = 0, b = 0, c = 0] = codes.slice(at)
    if (latinFrom(at)) grams.add(tripleOf(a, b, c))
    else if (!latinFrom(at - 1)) grams.add(pairOf(a, b))
  }
  const every = Math.ceil(grams.size / mostGrams)
  return [...grams].filter((_, place) => place % every === 0)
}
