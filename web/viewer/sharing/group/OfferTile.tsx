import { IconUsers } from '@tabler/icons-react'
import type { RunningGroupOffer } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { GroupRow } from './GroupRow.tsx'
import type { GroupWish } from './GroupSheet.tsx'
import { Ladder } from './Ladder.tsx'
import css from './Offer.module.css'
import { groupWords } from './words.ts'

interface Props {
  readonly shown: RunningGroupOffer
  readonly onWish: (of: GroupWish['of']) => void
  readonly onEnd: () => void
}

/** A group buy on its product's page: the price together, opening one, and the groups that wait for others. */
export function OfferTile({ shown, onWish, onEnd }: Props) {
  const t = useWords(groupWords)
  const text = useTexts()
  const { offer, groups, open, mine } = shown
  const { windowMinutes } = offer
  const isHours = windowMinutes % 60 === 0
  const [item] = offer.items
  const price = item?.prices[0]
  const [own] = mine
  return (
    <section className={css.tile} aria-label={t('title')}>
      <div className={css.tileHead}>
        <span className={css.badge}>
          <IconUsers size={14} aria-hidden />
          {t('sizeOf', { count: offer.steps.at(-1) ?? 0 })}
        </span>
        {price && <Money money={price} as="price" size="md" />}
        {item && (
          <span className={css.soft}>
            {t('alone')} <Money money={item.usual} />
          </span>
        )}
        <button
          type="button"
          className={css.open}
          onClick={() => onWish({ offerId: offer.id })}
          aria-label={t('openOf', { title: text(offer.product.title) })}
        >
          {t('open')}
        </button>
      </div>
      {item && <Ladder steps={offer.steps} item={item} />}
      <p className={css.soft}>
        {isHours ? t('windowHours', { count: windowMinutes / 60 }) : t('windowMinutes', { count: windowMinutes })}
        {offer.newOnly && ` · ${t('newOnly')}`}
        {offer.reward && ` · ${t('reward', { title: text(offer.reward.title) })}`}
      </p>
      {own && (
        <LinkTo to={`/groups/${own}`} className={css.toMine}>
          {t('toMine')}
        </LinkTo>
      )}
      {groups.length > 0 && (
        <>
          <p className={css.soft} role="status">
            {t('groupsOpen', { count: open })}
          </p>
          <ul className={css.rows}>
            {groups
              .filter(({ id }) => !mine.includes(id))
              .map((group) => (
                <GroupRow key={group.id} group={group} onJoin={() => onWish({ groupId: group.id })} onEnd={onEnd} />
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
