import type { ShowCard } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { showAddress } from './address.ts'
import css from './LiveCard.module.css'
import { ShowCover } from './ShowCover.tsx'
import { showWords } from './words.ts'

interface Props {
  readonly show: ShowCard
  /** The one that opens a page: wide, with the first products of its shelf. */
  readonly isLead?: boolean
}

/** A running show, to be entered. */
export function LiveCard({ show, isLead = false }: Props) {
  const t = useWords(showWords)
  const text = useTexts()
  const say = useNumbers()
  return (
    <LinkTo to={showAddress(show)} className={css.card} {...(isLead ? { 'data-lead': true } : {})}>
      <span className={css.cover}>
        <ShowCover
          show={show}
          ratio={isLead ? '16 / 11' : '3 / 4'}
          sizes={isLead ? '(max-width: 62em) 100vw, 620px' : '(max-width: 62em) 50vw, 290px'}
          isFirst={isLead}
        />
      </span>
      <span className={css.top}>
        <LiveBadge />
        <span className={css.people}>{t('people', { people: say.count(show.peopleNow) })}</span>
      </span>
      <span className={css.foot}>
        <span className={css.title}>{text(show.title)}</span>
        <span className={css.host}>
          <Face name={show.host.name} url={show.host.avatarUrl} size={24} />
          <span className={css.name}>{show.host.name}</span>
        </span>
        {isLead && show.productImageUrls.length > 0 && (
          <span className={css.shelf}>
            {show.productImageUrls.slice(0, 4).map((url) => (
              <img key={url} src={url} alt="" width={48} height={48} loading="lazy" />
            ))}
            <span>{t('shelf', { count: show.products })}</span>
          </span>
        )}
      </span>
    </LinkTo>
  )
}
