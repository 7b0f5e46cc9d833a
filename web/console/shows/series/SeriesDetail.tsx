import { Button } from '@mantine/core'
import { useState } from 'react'
import { getSeries } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RuleForm } from './RuleForm.tsx'
import css from './Series.module.css'
import { StopSection } from './StopSection.tsx'
import { useRuleSentence } from './use-rule-sentence.ts'
import { seriesWords } from './words.ts'

/** One series: its rule in words, the shows that are planned, and what can be done to all of them. */
export function SeriesDetail({ seriesId }: { readonly seriesId: string }) {
  const t = useWords(seriesWords)
  const text = useTexts()
  const sentence = useRuleSentence()
  const [isChanging, setChanging] = useState(false)
  const { data: series, error, refetch } = useRoute(getSeries, { params: { seriesId } })
  if (error && !series) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!series) return <ScreenSkeleton />
  return (
    <div className={css.detail}>
      <div>
        <h2>{text(series.template.title)}</h2>
        <p className={css.note}>{sentence(series.rule)}</p>
        {series.rule.lastDay && (
          <p className={css.note}>
            {t('lastDay')} {series.rule.lastDay}
          </p>
        )}
      </div>
      <section className={css.section}>
        <h3>{t('nextShows')}</h3>
        {series.upcoming.length === 0 && <p className={css.note}>{t('noneComing')}</p>}
        <ul className={css.shows}>
          {series.upcoming.map((show) => (
            <li key={show.id}>
              <LinkTo to="/shows" search={{ open: show.id }}>
                <When at={show.startsAt} as="day" />
              </LinkTo>
              <span>{text(show.title)}</span>
            </li>
          ))}
        </ul>
      </section>
      {!series.stopped && (
        <>
          {isChanging ? (
            <RuleForm series={series} onClose={() => setChanging(false)} />
          ) : (
            <div>
              <Button variant="default" onClick={() => setChanging(true)}>
                {t('changeRule')}
              </Button>
            </div>
          )}
          <StopSection seriesId={seriesId} coming={series.upcoming.length} />
        </>
      )}
    </div>
  )
}
