import type { ShowCard } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { showAddress } from './address.ts'
import css from './NextShow.module.css'
import { ReserveButton } from './ReserveButton.tsx'
import { ShowCover } from './ShowCover.tsx'
import { showWords } from './words.ts'

/** The show that comes next, counted down, for when nothing is live. */
export function NextShow({ show }: { readonly show: ShowCard }) {
  const t = useWords(showWords)
  const text = useTexts()
  const isLate = Date.parse(show.startsAt) <= serverNow()
  return (
    <article className={css.card}>
      <LinkTo to={showAddress(show)} className={css.cover} tabIndex={-1} aria-label={text(show.title)}>
        <ShowCover show={show} ratio="16 / 11" sizes="(max-width: 62em) 100vw, 620px" isFirst />
      </LinkTo>
      <div className={css.words}>
        <span className={css.when}>
          <When at={show.startsAt} as="day" />
        </span>
        <LinkTo to={showAddress(show)} className={css.title}>
          {text(show.title)}
        </LinkTo>
        <span className={css.host}>{show.host.name}</span>
        <span className={css.clock}>{isLate ? t('starting') : <Countdown until={show.startsAt} />}</span>
        <ReserveButton show={show} />
      </div>
    </article>
  )
}
