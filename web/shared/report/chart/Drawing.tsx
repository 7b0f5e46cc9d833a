import type { Ref } from 'react'
import type { ReportMinute } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'
import css from './Chart.module.css'
import { LaneCurve } from './LaneCurve.tsx'
import { placeOf, ticksOf, wordOf } from './lanes.ts'
import type { Layout } from './layout.ts'
import { Stretches } from './Stretches.tsx'

interface Props {
  readonly layout: Layout
  readonly minutes: readonly ReportMinute[]
  readonly width: number
  /** The minute that is read, counted from the first. */
  readonly chosen: number
  readonly say: Saying
  readonly svg: Ref<SVGSVGElement>
}

const tickRoom = 72

/** All lanes over one axis of time, with a line through the minute that is read. */
export function Drawing({ layout, minutes, width, chosen, say, svg }: Props) {
  const t = useWords(reportWords)
  const { first, count, axisY, height } = layout
  const ticks = ticksOf(first, count, Math.max(2, Math.floor(width / tickRoom)))
  const x = ((chosen + 0.5) / count) * width
  return (
    <svg ref={svg} className={css.svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <line className={css.chosen} x1={x} x2={x} y1={0} y2={axisY} strokeWidth={Math.max(2, width / count)} />
      <Stretches name={t('launched')} row={layout.launched} layout={layout} width={width} tone="launched" />
      <Stretches name={t('explained')} row={layout.explained} layout={layout} width={width} tone="explained" />
      {layout.lanes.map((lane) => (
        <LaneCurve
          key={lane.key}
          lane={lane}
          minutes={minutes}
          width={width}
          label={t('laneMost', { name: t(wordOf(lane.key)), most: say.figure(lane.key, lane.most) })}
        />
      ))}
      {ticks.map((at) => {
        const place = placeOf(at, first, count) * width
        const anchor = place < 20 ? 'start' : place > width - 20 ? 'end' : 'middle'
        return (
          <text key={at} className={css.tick} x={place} y={axisY + 12} textAnchor={anchor}>
            {say.time(at)}
          </text>
        )
      })}
    </svg>
  )
}
