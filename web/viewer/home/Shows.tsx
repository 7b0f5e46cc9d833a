import { listBuyerShows } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { BuyerShows, buyerShowsAsked } from '../buy/reviews/product/BuyerShows.tsx'
import { Section } from './Section.tsx'
import { homeWords } from './words.ts'

/** What buyers show of what they received; nothing stands here while nobody does. */
export function Shows() {
  const t = useWords(homeWords)
  const { data } = useRoute(listBuyerShows, buyerShowsAsked(undefined))
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('buyerShows')}>
      <BuyerShows />
    </Section>
  )
}
