import { Select } from '@mantine/core'
import { useEffect } from 'react'
import { getProduct } from '#contracts/catalogue'
import type { Shelf } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Draw.module.css'
import type { TypedPrize } from './draft.ts'
import { drawWords } from './words.ts'

interface Props {
  readonly prize: TypedPrize
  readonly shelf: Shelf
  readonly onWrite: (prize: TypedPrize) => void
}

/** A product of the shelf, and which of its variants when it has several. */
export function ProductFields({ prize, shelf, onWrite }: Props) {
  const t = useWords(drawWords)
  const text = useTexts()
  const { productId, variantId } = prize
  const { data } = useRoute(getProduct, { params: { product: productId ?? '' } }, { enabled: productId !== null })
  const choices = data?.choices ?? []
  const only = choices.length === 1 ? choices[0]?.id : undefined
  useEffect(() => {
    if (only && variantId !== only) onWrite({ ...prize, variantId: only })
  }, [only, variantId, prize, onWrite])
  return (
    <>
      <Select
        className={css.line ?? ''}
        label={t('pickProduct')}
        searchable
        value={productId}
        data={shelf.items.map(({ product }) => ({ value: product.id, label: text(product.title) }))}
        onChange={(value) => onWrite({ ...prize, productId: value, variantId: null })}
      />
      {choices.length > 1 && (
        <Select
          className={css.line ?? ''}
          label={t('pickVariant')}
          value={variantId}
          data={choices.map(({ id, values, stock }) => ({ value: id, label: `${values.join(' / ')} · ${stock}` }))}
          onChange={(value) => onWrite({ ...prize, variantId: value })}
        />
      )}
    </>
  )
}
