import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import type { VariantForm } from '../draft.ts'
import css from '../Product.module.css'
import { productWords } from '../words.ts'

interface Props {
  readonly variant: VariantForm
  readonly faults: ReadonlySet<string>
  readonly isAlone: boolean
  readonly onChange: (change: Partial<VariantForm>) => void
  readonly onRemove: () => void
  readonly onAdjust: (variantId: string) => void
}

const policies = ['limited', 'continue', 'untracked'] as const
const texts = { price: 'notAnAmount', compareAt: 'notAnAmount', weight: 'notANumber', stock: 'notANumber' } as const

/** One variant of the matrix. Stock of a kept one moves by its ledger, so it opens that instead. */
export function VariantRow({ variant, faults, isAlone, onChange, onRemove, onAdjust }: Props) {
  const t = useWords(productWords)
  const { key, id, values } = variant
  const name = values.join(' / ') || t('onlyVariant')
  const field = (what: 'price' | 'compareAt' | 'sku' | 'barcode' | 'weight' | 'stock', width: number) => (
    <TextInput
      size="xs"
      w={width}
      aria-label={`${name} · ${t(what)}`}
      value={variant[what]}
      error={what in texts && faults.has(`variants.${key}.${what}`) ? t(texts[what as keyof typeof texts]) : undefined}
      inputMode={
        what === 'price' || what === 'compareAt'
          ? 'decimal'
          : what === 'weight' || what === 'stock'
            ? 'numeric'
            : 'text'
      }
      onChange={(event) => onChange({ [what]: event.currentTarget.value })}
    />
  )
  return (
    <tr>
      <td className={css.name}>{name}</td>
      <td>{field('price', 84)}</td>
      <td>{field('compareAt', 84)}</td>
      <td>{field('sku', 108)}</td>
      <td>
        {id ? (
          <Button
            variant="default"
            size="xs"
            onClick={() => onAdjust(id)}
            aria-label={`${variant.stock} · ${t('adjustOf', { name })}`}
          >
            {variant.stock}
            {variant.held > 0 && <span className={css.soft}>&nbsp;· {t('held', { count: variant.held })}</span>}
          </Button>
        ) : (
          field('stock', 80)
        )}
      </td>
      <td>
        <Select
          size="xs"
          w={132}
          aria-label={`${name} · ${t('policy')}`}
          data={policies.map((policy) => ({ value: policy, label: t(policy) }))}
          value={variant.stockPolicy}
          allowDeselect={false}
          onChange={(value) => onChange({ stockPolicy: policies.find((policy) => policy === value) ?? 'limited' })}
        />
      </td>
      <td>{field('barcode', 104)}</td>
      <td>{field('weight', 60)}</td>
      <td>
        {!isAlone && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('removeVariant', { name })}
            onClick={onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}
