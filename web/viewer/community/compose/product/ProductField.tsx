import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProductCard } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { composeWords } from '../words.ts'
import css from './Product.module.css'
import { ProductSheet } from './ProductSheet.tsx'

interface Props {
  readonly products: readonly ProductCard[]
  readonly onChange: (products: readonly ProductCard[]) => void
}

const most = 10

/** The products a note is about: readers open and buy them from it. */
export function ProductField({ products, onChange }: Props) {
  const t = useWords(composeWords)
  const text = useTexts()
  const [isOpen, setOpen] = useState(false)
  const isChosen = (id: string) => products.some((product) => product.id === id)
  return (
    <section className={css.field} aria-label={t('products')}>
      <span className={css.label} aria-hidden>
        {t('products')}
      </span>
      <ul className={css.chosen}>
        {products.map((product) => (
          <li key={product.id} className={css.chip}>
            <span className={css.thumb}>
              <Picture picture={product.picture} alt="" ratio="1 / 1" sizes="44px" />
            </span>
            <span className={css.name}>{text(product.title)}</span>
            <Money money={product.price} />
            <button
              type="button"
              className={css.remove}
              aria-label={t('removeProduct', { name: text(product.title) })}
              onClick={() => onChange(products.filter(({ id }) => id !== product.id))}
            >
              <IconX size={18} />
            </button>
          </li>
        ))}
      </ul>
      {products.length < most && (
        <button type="button" className={css.add} onClick={() => setOpen(true)}>
          <IconPlus size={18} aria-hidden />
          {t('addProduct')}
        </button>
      )}
      {isOpen && (
        <ProductSheet
          isChosen={isChosen}
          onClose={() => setOpen(false)}
          onChoose={(product) => {
            if (!isChosen(product.id)) onChange([...products, product])
            setOpen(false)
          }}
        />
      )}
    </section>
  )
}
