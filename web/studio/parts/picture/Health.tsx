import type { BroadcastHealth, Incident } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Picture.module.css'
import { pictureWords, wordOf } from './words.ts'

interface Props {
  readonly health: BroadcastHealth | undefined
  readonly incidents: readonly Incident[]
}

/** How the stream is doing, in figures and in advice that says what to do. */
export function Health({ health, incidents }: Props) {
  const t = useWords(pictureWords)
  const isOn = health?.picture === 'live'
  const advice = isOn ? health.advice : []
  const tone = !isOn
    ? undefined
    : advice.some((one) => one.severity === 'bad')
      ? 'bad'
      : advice.length > 0
        ? 'warn'
        : 'fine'
  return (
    <section className={css.health} aria-labelledby="desk-health">
      <h2 id="desk-health" className={css.title}>
        <span className={css.light} data-tone={tone} aria-hidden />
        {t('health')}
        {!isOn && <span>· {t('waiting')}</span>}
        {tone === 'fine' && <span>· {t('good')}</span>}
      </h2>
      {isOn && <HealthFigures health={health} />}
      <ul className={css.advice} aria-live="polite">
        {advice.map((one) => (
          <li key={one.code} className={css.finding} data-tone={one.severity}>
            {t(wordOf('advice', one.code), { code: one.code })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('incidents')}</summary>
        {incidents.length === 0 ? (
          <p className={css.incidents}>{t('noIncidents')}</p>
        ) : (
          <ol className={css.incidents}>
            {incidents.toReversed().map((incident) => (
              <li key={incident.id}>
                <span>
                  {t(wordOf('incident', incident.code), { code: incident.code })}
                  {incident.detail && ` · ${incident.detail}`}
                </span>
                <When at={incident.at} />
              </li>
            ))}
          </ol>
        )}
      </details>
    </section>
  )
}

function HealthFigures({ health }: { readonly health: BroadcastHealth }) {
  const t = useWords(pictureWords)
  const say = useNumbers()
  const size = health.width && health.height ? `${health.width}×${health.height} · ` : ''
  const figures = [
    ['video', `${size}${t('kbps', { count: say.number(health.kbps) })}`],
    ['audio', health.audioCodec ?? t('silent')],
    ['frames', t('fps', { count: say.number(Math.round(health.fps)) })],
    ['keyFrames', t('seconds', { count: say.number(health.keyFrameMs / 1000, 1) })],
    ['stalls', t('stallsOf', { stalled: health.stalledViewers, reporting: health.reportingViewers })],
  ] as const
  return (
    <dl className={css.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
