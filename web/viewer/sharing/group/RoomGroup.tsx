import { IconUsers } from '@tabler/icons-react'
import type { RunningGroupOffer } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { GroupRow } from './GroupRow.tsx'
import type { GroupWish } from './GroupSheet.tsx'
import css from './Offer.module.css'
import { groupWords } from './words.ts'

interface Props {
  readonly shown: RunningGroupOffer
  /** Outside of rooms: where its product is. */
  readonly to?: string
  readonly onWish: (of: GroupWish['of']) => void
  readonly onEnd: () => void
}

/** A group buy in a room or on the home page: what, for how much with how many, the group that is nearest to full, and opening one's own. */
export function RoomGroup({ shown, to, onWish, onEnd }: Props) {
  const t = useWords(groupWords)
  const text = useTexts()
  const { offer, groups, open, mine } = shown
  const cheapest = offer.items.toSorted(
    (one, other) => (one.prices[0]?.amount ?? 0) - (other.prices[0]?.amount ?? 0),
  )[0]
  const price = cheapest?.prices[0]
  const others = groups.filter(({ id }) => !mine.includes(id))
  const [nearest] = others
  const [own] = mine
  return (
    <div className={css.card}>
      <p className={css.head}>
        <span className={css.badge}>
          <IconUsers size={14} aria-hidden />
          {t('sizeOf', { count: offer.steps.at(-1) ?? 0 })}
        </span>
        {open > 0 && <span role="status">{t('groupsOpen', { count: open })}</span>}
      </p>
      <div className={css.body}>
        <span className={css.picture}>
          <Picture picture={offer.product.picture} alt="" ratio="1" sizes="56px" isFirst />
        </span>
        <span className={css.words}>
          <span className={css.title}>
            {to ? <LinkTo to={to}>{text(offer.product.title)}</LinkTo> : text(offer.product.title)}
          </span>
          <span className={css.prices}>
            {price && <Money money={price} as="price" size="md" />}
            {cheapest && <Money money={cheapest.usual} as="was" />}
          </span>
        </span>
        {own ? (
          <LinkTo to={`/groups/${own}`} className={css.open}>
            {t('toMine')}
          </LinkTo>
        ) : (
          <button
            type="button"
            className={css.open}
            onClick={() => onWish({ offerId: offer.id })}
            aria-label={t('openOf', { title: text(offer.product.title) })}
          >
            {t('open')}
          </button>
        )}
      </div>
      {nearest && (
        <ul className={css.rows}>
          <GroupRow group={nearest} onJoin={() => onWish({ groupId: nearest.id })} onEnd={onEnd} />
        </ul>
      )}
    </div>
  )
}
