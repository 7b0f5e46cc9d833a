import { Button } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { useState } from 'react'
import { findProducts } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { CategoryChips } from '../parts/product/CategoryChips.tsx'
import { ProductGrid } from '../parts/product/ProductGrid.tsx'
import { Section } from './Section.tsx'
import { homeWords } from './words.ts'

/** What is new on the shelves, all of it or one category's; goes on as one scrolls. */
export function NewProducts() {
  const t = useWords(homeWords)
  const [categoryId, setCategory] = useState<string>()
  const list = useList(findProducts, { query: { limit: 20, ...(categoryId ? { categoryId } : {}) } })
  const bag = <IconShoppingBag size={36} stroke={1.5} />
  return (
    <Section title={t('products')}>
      <CategoryChips label={t('categories')} allLabel={t('all')} chosen={categoryId} onChoose={setCategory} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && categoryId && (
        <EmptyState
          art={bag}
          title={t('noneInCategory')}
          note={t('noneInCategoryNote')}
          action={
            <Button variant="light" onClick={() => setCategory(undefined)}>
              {t('showAll')}
            </Button>
          }
        />
      )}
      {list.items?.length === 0 && !categoryId && (
        <EmptyState
          art={bag}
          title={t('noProducts')}
          note={t('noProductsNote')}
          action={
            <ButtonLink to="/live" variant="light">
              {t('toLive')}
            </ButtonLink>
          }
        />
      )}
      {!list.problem && <ProductGrid products={list.items} />}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </Section>
  )
}
