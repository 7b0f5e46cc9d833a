import css from './Chart.module.css'
import { placeOf } from './lanes.ts'
import { type Bar, type Layout, labelHeight } from './layout.ts'

interface Props {
  readonly name: string
  readonly row: { readonly y: number; readonly bars: readonly Bar[] }
  readonly layout: Layout
  readonly width: number
  readonly tone: 'explained' | 'launched'
}

const rowHeight = 20
const letterWidth = 7
const leastWidth = 3

/** Rows of bars over the time in which something was explained or ran, each with its name as far as there is room. */
export function Stretches({ name, row, layout, width, tone }: Props) {
  if (row.bars.length === 0) return null
  const xOf = (at: number) => placeOf(at, layout.first, layout.count) * width
  return (
    <g>
      <text className={css.laneName} x={0} y={row.y + 11}>
        {name}
      </text>
      {row.bars.map((bar) => {
        const x = Math.min(xOf(bar.from), width - leastWidth)
        const wide = Math.max(leastWidth, xOf(bar.until) - x)
        const y = row.y + labelHeight + bar.row * rowHeight
        const next = row.bars
          .filter((other) => other.row === bar.row && other.from > bar.from)
          .map(({ from }) => xOf(from))
        const end = Math.min(width, ...next)
        // A name that is wider than its bar stands behind it where there is more room.
        const isBehind = widthOf(bar.word) > wide - 8 && end - x - wide > wide
        const start = isBehind ? x + wide + 4 : x + 4
        const room = (isBehind ? end : x + wide) - start - 4
        return (
          <g key={bar.key}>
            <title>{bar.word}</title>
            <rect className={css[tone]} x={x} y={y} width={wide} height={rowHeight - 4} rx={3} />
            <text className={css.barName} x={start} y={y + 12}>
              {shortened(bar.word, room)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** About how wide a name is: Chinese letters take nearly twice the room. */
function widthOf(word: string): number {
  return [...word].reduce((sum, letter) => sum + (letter > '\u2e80' ? letterWidth * 1.75 : letterWidth), 0)
}

/** As much of a name as fits. */
function shortened(word: string, room: number): string {
  if (widthOf(word) <= room) return word
  const letters = [...word]
  while (letters.length > 0 && widthOf(letters.join('')) + letterWidth > room) letters.pop()
  return letters.length < 2 ? '' : `${letters.join('')}…`
}
