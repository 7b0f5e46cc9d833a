/** Letters of other scripts that look like Latin ones, after lower-casing. */
// biome-ignore format: a table reads better in rows
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', ɑ: 'a', α: 'a', в: 'b', ь: 'b', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', ё: 'e', ε: 'e', ғ: 'f', ɡ: 'g', һ: 'h', н: 'h',
  і: 'i', ι: 'i', ı: 'i', ј: 'j', к: 'k', κ: 'k', ӏ: 'l', м: 'm', п: 'n', η: 'n', о: 'o', ο: 'o', σ: 'o', р: 'p', ρ: 'p',
  ԛ: 'q', г: 'r', ѕ: 's', т: 't', τ: 't', υ: 'u', ս: 'u', ν: 'v', ѵ: 'v', ԝ: 'w', ω: 'w', х: 'x', χ: 'x', у: 'y', γ: 'y',
  '@': 'a', $: 's', '€': 'e',
}

/** A text without disguise; `origin[i]` is where its character i stands in what was written. */
export interface Plain {
  readonly text: string
  readonly origin: readonly number[]
}

const mark = /\p{M}|\p{Cf}/u
const letterOrDigit = /[\p{L}\p{N}]/u
const latin = /^[a-z0-9]$/

/** Whether a character could be part of a Latin word. */
export function isLatin(letter: string | undefined): boolean {
  return letter !== undefined && latin.test(letter)
}

/** What people write is made of few characters, so what each comes to is kept; more are begun anew. */
const mostKnown = 8_000
const known = new Map<string, readonly string[]>()

function undisguised(character: string): readonly string[] {
  const before = known.get(character)
  if (before) return before
  const letters = [...character.normalize('NFKD').toLowerCase()]
    .filter((letter) => !mark.test(letter))
    .map((letter) => lookAlikes[letter] ?? letter)
    .map((letter) => (letterOrDigit.test(letter) ? letter : ' '))
  if (known.size >= mostKnown) known.clear()
  known.set(character, letters)
  return letters
}

/**
 * Undoes disguise: full-width and styled letters (NFKC), case, look-alikes, accents, invisible characters. What is neither
 * letter nor digit becomes one space.
 */
export function plain(written: string): Plain {
  let text = ''
  // One origin for each UTF-16 unit, so that places of `text` can be looked up.
  const origin: number[] = []
  let place = 0
  for (const character of written) {
    for (const kept of undisguised(character)) {
      if (kept === ' ' && text.endsWith(' ')) continue
      text += kept
      for (let unit = 0; unit < kept.length; unit++) origin.push(place)
    }
    place += character.length
  }
  return { text, origin }
}

/** Every text that anybody writes goes through here several times, so it makes nothing in between. */
function keep(form: Plain, isKept: (place: number) => boolean): Plain {
  let text = ''
  const origin: number[] = []
  for (let at = 0; at < form.text.length; at++) {
    if (!isKept(at)) continue
    text += form.text[at]
    origin.push(form.origin[at] ?? 0)
  }
  return { text, origin }
}

/** Without the spaces: for words whose script does not part words. */
export function tight(form: Plain): Plain {
  return keep(form, (at) => form.text[at] !== ' ')
}

/** Letters that stand alone are pulled together: `s p a m` and `s.p.a.m` are `spam`. */
export function joined(form: Plain): Plain {
  const isSingle = (at: number) => {
    const { text } = form
    return isLatin(text[at]) && (text[at - 1] ?? ' ') === ' ' && (text[at + 1] ?? ' ') === ' '
  }
  return keep(form, (at) => form.text[at] !== ' ' || !(isSingle(at - 1) && isSingle(at + 1)))
}

/** Runs of three and more of one character become `length` of it. One pass, however long a run is. */
export function squeezed(form: Plain, length: 1 | 2): Plain {
  const { text } = form
  let start = 0
  let end = 0
  return keep(form, (at) => {
    if (at >= end) {
      start = at
      end = at + 1
      while (text[end] === text[at]) end++
    }
    return end - start <= 2 || at - start < length
  })
}
