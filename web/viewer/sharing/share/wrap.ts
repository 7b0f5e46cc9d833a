/** Letters that may stand alone at the end of a line, so that a line may break after each of them. */
const breaksAnywhere = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/u

/** Breaks a text into lines no wider than `width`: between words, between Chinese letters, and at last within a long word. */
export function wrap(
  text: string,
  measure: (text: string) => number,
  { width, maxLines }: { readonly width: number; readonly maxLines: number },
): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(text, measure, width)) {
    if (line !== '' && measure(line + part.trimEnd()) > width) {
      lines.push(line)
      line = part.trimStart()
    } else line += part
  }
  if (line.trim() !== '') lines.push(line)
  const shown = lines.slice(0, maxLines).map((written) => written.trimEnd())
  if (lines.length > maxLines)
    shown[maxLines - 1] = shortened(`${lines[maxLines - 1]}${lines[maxLines]}`, measure, width)
  return shown
}

/** As much of a text as fits with an ellipsis. */
export function shortened(text: string, measure: (text: string) => number, width: number): string {
  if (measure(text) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Words with the space after them, single Chinese letters, and pieces of words that are too long for any line. */
function partsOf(text: string, measure: (text: string) => number, width: number): string[] {
  const parts: string[] = []
  for (const word of text.trim().split(/(?<=\s)/u)) {
    let piece = ''
    for (const letter of word) {
      if (breaksAnywhere.test(letter)) {
        if (piece) parts.push(piece)
        parts.push(letter)
        piece = ''
      } else if (measure((piece + letter).trimEnd()) > width) {
        parts.push(piece)
        piece = letter
      } else piece += letter
    }
    if (piece) parts.push(piece)
  }
  return parts
}
