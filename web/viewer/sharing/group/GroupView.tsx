import type { Group } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { Faces } from './Faces.tsx'
import css from './Group.module.css'
import { GroupActs } from './GroupActs.tsx'
import { GroupHead } from './GroupHead.tsx'
import { Ladder } from './Ladder.tsx'
import { OwnSeat } from './OwnSeat.tsx'
import { groupWords } from './words.ts'

interface Props {
  readonly group: Group
  readonly onChanged: () => void
}

/** What is bought, who is in, what is missing and how long still; and the one thing to do about it. */
export function GroupView({ group, onChanged }: Props) {
  const t = useWords(groupWords)
  const text = useTexts()
  const { product, items, steps, paid, mine } = group
  const item = items.find(({ variantId }) => variantId === mine?.variantId) ?? items[0]
  const price = item?.prices[0]
  return (
    <>
      <section className={css.panel}>
        <LinkTo to={`/products/${product.handle}`} className={css.goods}>
          <span className={css.goodsPicture}>
            <Picture picture={product.picture} alt="" ratio="1" sizes="96px" isFirst />
          </span>
          <span className={css.words}>
            <span className={css.goodsTitle}>{text(product.title)}</span>
            <span className={css.prices}>
              {price && <Money money={price} as="price" size="lg" />}
              {item && <Money money={item.usual} as="was" />}
            </span>
            <span className={css.soft}>{t('sizeOf', { count: group.size })}</span>
          </span>
        </LinkTo>
        {item && <Ladder steps={steps} item={item} people={paid} />}
      </section>
      <section className={css.panel} data-group-state={group.state}>
        <GroupHead group={group} onEnd={onChanged} />
        <Faces {...group} />
        {mine && <OwnSeat seat={mine} />}
        <GroupActs group={group} onChanged={onChanged} />
      </section>
      <section className={css.panel}>
        <h2 className={css.heading}>{t('rules')}</h2>
        <ul className={css.rules}>
          <li>{t('ruleRefund')}</li>
          <li>{t('ruleShip')}</li>
          {steps.length > 1 && <li>{t('ruleSteps')}</li>}
          {group.newOnly && <li>{t('newOnly')}</li>}
          <li>{t('mostPieces', { count: group.mostPieces })}</li>
          {group.reward && <li>{t('reward', { title: text(group.reward.title) })}</li>}
        </ul>
      </section>
    </>
  )
}
