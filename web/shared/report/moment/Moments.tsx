import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReportMoment, ShowReport } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import css from '../Report.module.css'
import type { Names } from '../use-names.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'
import { ClipPlayer } from './ClipPlayer.tsx'

interface Props {
  readonly report: ShowReport
  readonly names: Names
  readonly say: Saying
}

/** The minutes that stand out, each with the way into the replay and its clip. */
export function Moments({ report, names, say }: Props) {
  const t = useWords(reportWords)
  const { moments } = report
  return (
    <section className={css.part} aria-labelledby="report-moments">
      <h2 id="report-moments">{t('moments')}</h2>
      <p className={css.note}>{t(moments.length > 0 ? 'momentsNote' : 'noMoments')}</p>
      <ul className={css.cards}>
        {moments.map((moment) => (
          <Moment key={moment.minute} moment={moment} show={report.show} names={names} say={say} />
        ))}
      </ul>
    </section>
  )
}

interface MomentProps extends Omit<Props, 'report'> {
  readonly moment: ReportMoment
  readonly show: ShowReport['show']
}

function Moment({ moment, show, names, say }: MomentProps) {
  const t = useWords(reportWords)
  const [isPlaying, setPlaying] = useState(false)
  const { minute, offsetMs, fileUrl } = moment
  const doing = names.during(Date.parse(minute), Date.parse(minute) + 60_000)
  const parts = Object.fromEntries(
    (['score', 'chat', 'likes', 'sales'] as const).map((key) => [key, say.number(moment[key], 1)]),
  )
  return (
    <li className={css.card}>
      <h3>{say.time(minute)}</h3>
      {doing && <p>{doing}</p>}
      <p>{t('score', parts)}</p>
      {!fileUrl && <p>{t('notRecorded')}</p>}
      {isPlaying && (
        <ClipPlayer
          showId={show.id}
          from={moment.from}
          until={moment.until}
          label={`${t('play')} ${say.time(minute)}`}
        />
      )}
      {fileUrl && (
        <div className={css.acts}>
          <Button variant="light" onClick={() => setPlaying(!isPlaying)}>
            {t(isPlaying ? 'stopClip' : 'play')}
          </Button>
          {show.state === 'replay' && offsetMs !== undefined && (
            <Button component="a" variant="default" href={`/replays/${show.id}?at=${Math.round(offsetMs / 1000)}`}>
              {t('toReplay')}
            </Button>
          )}
          <Button component="a" variant="default" href={fileUrl} download={`${show.id}-${say.time(minute)}.mp4`}>
            {t('download')}
          </Button>
        </div>
      )}
    </li>
  )
}
