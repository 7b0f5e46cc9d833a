import type { ReportMinute } from '#contracts/analytics'
import css from './Chart.module.css'
import { type LaidLane, labelHeight } from './layout.ts'

interface Props {
  readonly lane: LaidLane
  readonly minutes: readonly ReportMinute[]
  readonly width: number
  /** Its name and its most, written where the eye is. */
  readonly label: string
}

/** One curve over the minutes, named directly: a filled line or bars, on a scale from nothing to its most. */
export function LaneCurve({ lane, minutes, width, label }: Props) {
  const step = width / Math.max(1, minutes.length)
  const room = lane.height - labelHeight
  const bottom = lane.y + lane.height
  const tall = (minute: ReportMinute) => (lane.most === 0 ? 0 : (minute[lane.key] / lane.most) * room)
  const points = minutes.map((minute, place) => `${(place + 0.5) * step},${bottom - tall(minute)}`)
  return (
    <g>
      <line className={css.ground} x1={0} x2={width} y1={bottom} y2={bottom} />
      {lane.as === 'line' ? (
        <>
          <polygon
            points={`${step / 2},${bottom} ${points.join(' ')} ${width - step / 2},${bottom}`}
            fill={lane.colour}
            opacity={0.16}
          />
          <polyline points={points.join(' ')} fill="none" stroke={lane.colour} strokeWidth={2} />
        </>
      ) : (
        minutes.map((minute, place) => (
          <rect
            key={minute.minute}
            x={(place + 0.12) * step}
            y={bottom - tall(minute)}
            width={step * 0.76}
            height={tall(minute)}
            fill={lane.colour}
          />
        ))
      )}
      <text className={css.laneName} x={0} y={lane.y + 11}>
        {label}
      </text>
    </g>
  )
}
