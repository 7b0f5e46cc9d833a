import { useElementSize } from '@mantine/hooks'
import { type Ref, useMemo } from 'react'
import type { ReportMinute, ShowReport } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import section from '../Report.module.css'
import type { Names } from '../use-names.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'
import css from './Chart.module.css'
import { Drawing } from './Drawing.tsx'
import { Finding } from './Finding.tsx'
import { wordOf } from './lanes.ts'
import { layoutOf } from './layout.ts'
import { MinuteTable } from './MinuteTable.tsx'
import { Reading, readMeasures } from './Reading.tsx'
import { useCursor } from './use-cursor.ts'

interface Props {
  readonly report: ShowReport
  readonly names: Names
  readonly say: Saying
  readonly svg: Ref<SVGSVGElement>
}

const leastWidth = 280

/** The show on one axis of time: what ran, and each curve; any minute can be read by pointer, by key, and in the table. */
export function Curves({ report, names, say, svg }: Props) {
  const t = useWords(reportWords)
  const { ref, width } = useElementSize()
  const { minutes } = report
  const layout = useMemo(() => layoutOf(report, names), [report, names])
  const busiest = minutes.reduce((top, one, place) => (one.people > (minutes[top]?.people ?? 0) ? place : top), 0)
  const { chosen, hold } = useCursor(minutes.length, busiest)
  const doingAt = (minute: ReportMinute) => names.during(Date.parse(minute.minute), Date.parse(minute.minute) + 60_000)
  const minute = minutes[chosen]
  const spoken = minute && readMeasures.map((key) => `${t(wordOf(key))} ${say.figure(key, minute[key])}`).join(', ')
  return (
    <section className={section.part} aria-labelledby="report-curves">
      <h2 id="report-curves">{t('curves')}</h2>
      <Finding minutes={minutes} say={say} />
      <p className={section.note}>{minutes.length < 2 ? t('oneMinute') : t('curvesNote')}</p>
      {minute && <Reading minute={minute} doing={doingAt(minute) || t('nothingExplained')} say={say} />}
      <div ref={ref}>
        {minutes.length >= 2 && (
          <div
            className={css.chart}
            role="slider"
            tabIndex={0}
            aria-label={t('cursor')}
            aria-valuemin={0}
            aria-valuemax={minutes.length - 1}
            aria-valuenow={chosen}
            aria-valuetext={minute && `${say.time(minute.minute)}: ${spoken}`}
            {...hold}
          >
            <Drawing
              layout={layout}
              minutes={minutes}
              width={Math.max(leastWidth, Math.floor(width))}
              chosen={chosen}
              say={say}
              svg={svg}
            />
          </div>
        )}
      </div>
      {layout.empty.length > 0 && minutes.length >= 2 && (
        <p className={section.note}>
          {t('noneOf', { lanes: layout.empty.map(({ key }) => t(wordOf(key))).join(', ') })}
        </p>
      )}
      <MinuteTable minutes={minutes} doingAt={doingAt} say={say} />
    </section>
  )
}
