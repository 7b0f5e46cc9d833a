import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { findProducts, type ProductCard } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { composeWords } from '../words.ts'
import css from './Product.module.css'

interface Props {
  readonly isChosen: (productId: string) => boolean
  readonly onChoose: (product: ProductCard) => void
  readonly onClose: () => void
}

/** What is on sale, to be found by its name. */
export function ProductSheet({ isChosen, onChoose, onClose }: Props) {
  const t = useWords(composeWords)
  const text = useTexts()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const list = useList(findProducts, { query: { limit: 20, ...(q && { q }) } })
  return (
    <Sheet title={t('addProduct')} onClose={onClose} isTall>
      <TextInput
        type="search"
        aria-label={t('searchProducts')}
        placeholder={t('searchProducts')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.none}>{t('noProducts')}</p>}
      <ul className={css.found}>
        {!list.items && !list.problem && ['a', 'b', 'c', 'd'].map((bone) => <Bone key={bone} height={60} radius={8} />)}
        {list.items?.map((product) => (
          <li key={product.id}>
            <button type="button" className={css.choice} onClick={() => onChoose(product)}>
              <span className={css.thumb}>
                <Picture picture={product.picture} alt="" ratio="1 / 1" sizes="44px" />
              </span>
              <span className={css.name}>{text(product.title)}</span>
              {isChosen(product.id) ? <IconCheck size={18} aria-hidden /> : <Money money={product.price} />}
            </button>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </Sheet>
  )
}
