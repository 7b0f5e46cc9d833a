import { Button, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { findProducts } from '#contracts/catalogue'
import type { Shelf } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './DeskShelf.module.css'
import { shelfWords } from './words.ts'

interface Props {
  readonly shelf: Shelf
  readonly onAdd: (productIds: string[]) => void
  readonly onClose: () => void
}

/** Finds products on sale and puts them on the shelf, one press each, without closing in between. */
export function AddProducts({ shelf, onAdd, onClose }: Props) {
  const t = useWords(shelfWords)
  const text = useTexts()
  const [q, setQ] = useState('')
  const [searched] = useDebouncedValue(q, 200)
  const found = useList(findProducts, { query: { ...(searched ? { q: searched } : {}), limit: 30 } })
  const onShelf = new Set(shelf.items.map((item) => item.productId))
  return (
    <Modal opened onClose={onClose} title={t('addTitle')} size="lg">
      <TextInput
        data-autofocus
        leftSection={<IconSearch size={18} />}
        placeholder={t('search')}
        aria-label={t('search')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {found.problem && !found.items && <ErrorState problem={found.problem} onAgain={found.again} />}
      {found.items?.length === 0 && <EmptyState title={t('nothingFound')} />}
      <ul className={css.found}>
        {found.items?.map((product) => (
          <li key={product.id} className={css.foundRow}>
            <Picture picture={product.picture} alt="" ratio="1" sizes="48px" className={css.picture ?? ''} />
            <div className={css.words}>
              <span className={css.name}>{text(product.title)}</span>
              <Money money={product.price} />
            </div>
            <Button size="xs" variant="light" disabled={onShelf.has(product.id)} onClick={() => onAdd([product.id])}>
              {onShelf.has(product.id) ? t('onShelf') : t('putOn')}
            </Button>
          </li>
        ))}
        <MoreButton hasMore={found.hasMore} isFetching={found.isFetchingMore} onMore={found.more} isEager />
      </ul>
    </Modal>
  )
}
