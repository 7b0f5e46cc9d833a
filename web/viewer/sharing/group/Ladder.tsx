import type { GroupItem, GroupOffer } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './Offer.module.css'
import { groupWords } from './words.ts'

interface Props {
  readonly steps: GroupOffer['steps']
  readonly item: GroupItem
  /** How many are in it so far. */
  readonly people?: number
}

/** The price of each step, where there are several; those that are reached stand out. */
export function Ladder({ steps, item, people = 0 }: Props) {
  const t = useWords(groupWords)
  if (steps.length < 2) return null
  return (
    <ol className={css.ladder}>
      {steps.map((step, place) => {
        const price = item.prices[place]
        return (
          <li key={step} data-reached={people >= step || undefined}>
            <span>{t('stepOf', { count: step })}</span>
            {price && <Money money={price} />}
          </li>
        )
      })}
    </ol>
  )
}
