import type { RunHelpOffer } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import type { Column } from '#web/shared/ui/table/column.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { StateBadge } from '../rule/StateBadge.tsx'
import { helpOffersWords } from './words.ts'

/** What the table tells of each offer. */
export function useOfferColumns(): readonly Column<RunHelpOffer>[] {
  const t = useWords(helpOffersWords)
  const text = useTexts()
  const say = useNumbers()
  const language = useLanguage()
  const figure = (key: 'needed' | 'calls' | 'reached' | 'bought' | 'helps', from?: 'sm' | 'md' | 'lg') => ({
    key,
    title: t(key),
    isFigure: true,
    ...(from && { from }),
    cell: (offer: RunHelpOffer) => say.number(offer[key]),
  })
  return [
    {
      key: 'product',
      title: t('product'),
      cell: ({ product, variant }) => [text(product.title), text(variant)].filter(Boolean).join(' / '),
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: 'prices',
      title: t('prices'),
      from: 'sm',
      cell: ({ startPrice, floorPrice }) => `${sayMoney(startPrice, language)} → ${sayMoney(floorPrice, language)}`,
    },
    figure('needed', 'md'),
    figure('calls'),
    figure('reached', 'md'),
    figure('bought', 'sm'),
    figure('helps', 'lg'),
    {
      key: 'newRate',
      title: t('newRate'),
      isFigure: true,
      from: 'lg',
      cell: ({ helps, newHelpers }) => (helps === 0 ? '—' : say.percent(newHelpers / helps)),
    },
    { key: 'ends', title: t('endsAt'), from: 'lg', cell: ({ endsAt }) => <When at={endsAt} as="day" /> },
    { key: 'by', title: t('by'), from: 'lg', cell: ({ createdBy }) => createdBy },
  ]
}
