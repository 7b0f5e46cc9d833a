import type { ReactNode } from 'react'
import type { ShowCard } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from './Today.module.css'
import { todayWords } from './words.ts'

interface Props {
  readonly show: ShowCard
  readonly badge?: ReactNode
  /** Its figures; whoever manages shows opens what they are made of. */
  readonly children: ReactNode
}

/** One show in a few words, the way to what is behind them, and to its desk. */
export function ShowLine({ show, badge, children }: Props) {
  const t = useWords(todayWords)
  const text = useTexts()
  const { may } = useMe()
  const cover = show.coverUrl ?? show.productImageUrls[0]
  const words = (
    <>
      <span className={css.title}>
        {badge}
        <span>{text(show.title)}</span>
      </span>
      <span className={css.facts}>
        {children}
        <span className={css.soft}>{show.host.name}</span>
        {show.rehearsal && <span className={css.soft}>{t('rehearsal')}</span>}
      </span>
    </>
  )
  return (
    <li className={css.line}>
      <Picture picture={cover ? { url: cover } : undefined} alt="" ratio="1" sizes="48px" className={css.cover ?? ''} />
      {may('shows.manage') ? (
        <LinkTo to="/shows" search={{ open: show.id }} className={css.words}>
          {words}
        </LinkTo>
      ) : (
        <a href={`/live/${show.id}`} className={css.words}>
          {words}
        </a>
      )}
      <a href={`/studio/shows/${show.id}`} className={css.desk}>
        {t('desk')}
      </a>
    </li>
  )
}
