import { Button } from '@mantine/core'
import type { ShowSettings } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { StateBadge } from '../../parts/show/StateBadge.tsx'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

/** What a show is, its figures, and the ways to its desk, its room and its log. */
export function ShowHead({ show }: { readonly show: ShowSettings }) {
  const t = useWords(showsWords)
  const text = useTexts()
  const say = useNumbers()
  const { may } = useMe()
  const figures = [
    ['reservations', show.reservations],
    ['peak', show.peoplePeak],
    ['likes', show.likes],
    ['products', show.products],
  ] as const
  return (
    <header className={css.head}>
      <div className={css.marks}>
        <StateBadge state={show.state} />
        <span className={css.note}>
          <When at={show.startedAt ?? show.startsAt} as="day" /> · {t('minutes', { count: show.plannedMinutes })} ·{' '}
          {show.host.name}
        </span>
      </div>
      <h2>{text(show.title)}</h2>
      <dl className={css.figures}>
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd title={say.number(value)}>{say.count(value)}</dd>
          </div>
        ))}
      </dl>
      <div className={css.buttons}>
        <Button component="a" href={`/studio/shows/${show.id}`} size="compact-md">
          {t('desk')}
        </Button>
        <Button
          component="a"
          href={show.state === 'replay' ? `/replays/${show.id}` : `/shows/${show.id}`}
          size="compact-md"
          variant="default"
        >
          {t(show.state === 'replay' ? 'watchReplay' : 'room')}
        </Button>
        {show.startedAt && may('data.read') && (
          <ButtonLink to={`/shows/${show.id}/report`} size="compact-md" variant="default">
            {t('report')}
          </ButtonLink>
        )}
        {may('room.moderate') && (
          <ButtonLink to="/moderation" search={{ show: show.id }} size="compact-md" variant="default">
            {t('log')}
          </ButtonLink>
        )}
      </div>
      {show.seriesId && (
        <p className={css.note}>
          <LinkTo to="/series" search={{ open: show.seriesId }}>
            {t('ofSeries')}
          </LinkTo>
          {show.changedAlone && ` · ${t('changedAlone')}`}
        </p>
      )}
    </header>
  )
}
