import type { CurveMinute } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../../parts/show/Show.module.css'
import { showsWords } from '../words.ts'

const width = 400
const height = 120
const top = 8
const colours = { people: 'var(--mantine-primary-color-filled)', chat: 'var(--nm-amber)' } as const

/** People as a filled line, lines of chat as bars, each on a scale of its own; the figures stand in the table beside. */
export function Curve({ minutes }: { readonly minutes: readonly CurveMinute[] }) {
  const t = useWords(showsWords)
  const mostPeople = Math.max(1, ...minutes.map((minute) => minute.people))
  const mostChat = Math.max(1, ...minutes.map((minute) => minute.chat))
  const step = width / (minutes.length - 1)
  const line = minutes.map(({ people }, place) => `${place * step},${height - (people / mostPeople) * (height - top)}`)
  return (
    <>
      <svg className={css.svg} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
        {minutes.map(({ minute, chat }, place) => {
          const tall = (chat / mostChat) * height * 0.4
          const bar = { x: (place - 0.3) * step, y: height - tall, width: step * 0.6, height: tall }
          return <rect key={minute} {...bar} fill={colours.chat} opacity="0.6" />
        })}
        <polygon points={`0,${height} ${line.join(' ')} ${width},${height}`} fill={colours.people} opacity="0.16" />
        <polyline
          points={line.join(' ')}
          fill="none"
          stroke={colours.people}
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <ul className={css.legend}>
        {(['people', 'chat'] as const).map((name) => (
          <li key={name} style={{ '--tint': colours[name] }}>
            {t(name)}
          </li>
        ))}
      </ul>
    </>
  )
}
