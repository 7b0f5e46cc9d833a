import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus, IconShoppingBag } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExplainDemand, Shelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { AddProducts } from './AddProducts.tsx'
import css from './DeskShelf.module.css'
import { ShelfRow } from './ShelfRow.tsx'
import { useShelf } from './use-shelf.ts'
import { shelfWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly shelf: Shelf
  readonly demand: readonly ExplainDemand[]
  readonly onShelf: (shelf: Shelf) => void
  readonly mayRun: boolean
}

/** The shelf as the host works it: number keys explain, N and P step, dragging or arrows order. */
export function DeskShelf({ showId, shelf, demand, onShelf, mayRun }: Props) {
  const t = useWords(shelfWords)
  const acts = useShelf(showId, shelf, onShelf)
  const [isAdding, setAdding] = useState(false)
  const [dragged, setDragged] = useState<number>()
  const numbers = shelf.items
    .slice(0, 9)
    .map((item, place) => [String(place + 1), () => acts.explain(item.productId)] as const)
  const keys = {
    ...Object.fromEntries(numbers),
    n: () => acts.step('next'),
    p: () => acts.step('previous'),
    '0': acts.stop,
    a: () => setAdding(true),
  }
  useKeys(mayRun ? keys : {})
  const askedBy = new Map(demand.map((one) => [one.productId, one.people]))
  return (
    <section className={css.place} aria-labelledby="desk-shelf">
      <header className={css.head}>
        <h2 id="desk-shelf" className={css.title}>
          {t('shelf')}
        </h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => setAdding(true)}
          aria-keyshortcuts="a"
        >
          {t('add')}
        </Button>
      </header>
      {shelf.items.length > 0 && (
        <div className={css.steps}>
          <Button
            variant="default"
            onClick={() => acts.step('previous')}
            leftSection={<IconChevronLeft size={18} />}
            rightSection={<KeyHint keys="p" />}
            aria-keyshortcuts="p"
          >
            {t('previous')}
          </Button>
          <Button
            color="lantern"
            onClick={() => acts.step('next')}
            leftSection={<IconChevronRight size={18} />}
            rightSection={<KeyHint keys="n" />}
            aria-keyshortcuts="n"
          >
            {t('next')}
          </Button>
        </div>
      )}
      {shelf.items.length === 0 ? (
        <EmptyState
          art={<IconShoppingBag size={36} stroke={1.5} />}
          title={t('empty')}
          note={t('emptyNote')}
          action={<Button onClick={() => setAdding(true)}>{t('add')}</Button>}
        />
      ) : (
        <ol className={css.list}>
          {shelf.items.map((item, place) => (
            <ShelfRow
              key={item.productId}
              item={item}
              place={place}
              askedBy={askedBy.get(item.productId) ?? 0}
              acts={acts}
              onDrag={setDragged}
              onDropAt={(to) => dragged !== undefined && dragged !== to && acts.move(dragged, to)}
            />
          ))}
        </ol>
      )}
      {isAdding && <AddProducts shelf={shelf} onAdd={acts.add} onClose={() => setAdding(false)} />}
    </section>
  )
}
