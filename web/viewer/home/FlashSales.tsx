import { useWords } from '#web/shared/i18n/words.ts'
import { SaleTiles } from '../parts/flash-sale/SaleTiles.tsx'
import { useSaleList } from '../parts/flash-sale/use-sale-list.ts'
import { flashSaleWords } from '../parts/flash-sale/words.ts'
import { Section } from './Section.tsx'

/** What goes for less for a while, now and soon; nothing stands here when there is none. */
export function FlashSales() {
  const t = useWords(flashSaleWords)
  const list = useSaleList({ limit: 6 })
  if (list.sales.length === 0) return null
  return (
    <Section title={t('title')}>
      <SaleTiles list={list} />
    </Section>
  )
}
