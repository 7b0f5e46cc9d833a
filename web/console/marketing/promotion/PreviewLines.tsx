import { ActionIcon, NumberInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { readProduct } from '#contracts/catalogue'
import { type Texts, useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { reading } from '#web/shared/wire/use-route.ts'
import { type ChosenProduct, ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import css from '../rule/Rule.module.css'
import { promotionsWords } from './words.ts'

export interface PreviewLine {
  readonly productId: string
  readonly title: Texts
  readonly variantId: string
  readonly quantity: number
}

interface Props {
  readonly lines: readonly PreviewLine[]
  readonly onChange: (lines: readonly PreviewLine[]) => void
}

const mostLines = 20

/** The cart to try: products, each with its first variant, and how many of them. */
export function PreviewLines({ lines, onChange }: Props) {
  const t = useWords(promotionsWords)
  const text = useTexts()
  const queries = useQueryClient()
  const chosen = lines.map(({ productId: id, title }): ChosenProduct => ({ id, title }))
  async function choose(products: readonly ChosenProduct[]): Promise<void> {
    const kept = lines.filter(({ productId }) => products.some(({ id }) => id === productId))
    const fresh = products.filter(({ id }) => !lines.some(({ productId }) => productId === id))
    const added = await Promise.all(
      fresh.map(async ({ id, title }) => {
        const { variants } = await queries.fetchQuery(reading(readProduct, { params: { productId: id } }))
        return { productId: id, title, variantId: variants[0]?.id ?? '', quantity: 1 }
      }),
    )
    onChange([...kept, ...added.filter(({ variantId }) => variantId)])
  }
  return (
    <div className={css.group}>
      <ProductsSelect
        label={t('addProducts')}
        value={chosen}
        max={mostLines}
        onChange={(products) => void choose(products)}
      />
      {lines.map((line) => (
        <div key={line.productId} className={css.step}>
          <NumberInput
            label={text(line.title)}
            aria-description={t('quantity')}
            min={1}
            max={9_999}
            allowDecimal={false}
            value={line.quantity}
            onChange={(value) =>
              onChange(
                lines.map((one) =>
                  one === line ? { ...line, quantity: typeof value === 'number' && value >= 1 ? value : 1 } : one,
                ),
              )
            }
          />
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={`${t('remove')}: ${text(line.title)}`}
            onClick={() => onChange(lines.filter((one) => one !== line))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
    </div>
  )
}
