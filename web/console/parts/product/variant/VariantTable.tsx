import { Button } from '@mantine/core'
import { IconArrowBarDown } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import type { VariantForm } from '../draft.ts'
import css from '../Product.module.css'
import { productWords } from '../words.ts'
import { VariantRow } from './VariantRow.tsx'

interface Props {
  readonly variants: readonly VariantForm[]
  readonly faults: ReadonlySet<string>
  readonly onChange: (variants: readonly VariantForm[]) => void
  readonly onAdjust: (variantId: string) => void
}

/** The matrix of variants: one row each, everything but stock is typed in place. */
export function VariantTable({ variants, faults, onChange, onAdjust }: Props) {
  const t = useWords(productWords)
  const [first] = variants
  const copyDown = () =>
    onChange(variants.map((variant) => ({ ...variant, price: first?.price ?? '', compareAt: first?.compareAt ?? '' })))
  return (
    <>
      <div className={css.scroll} tabIndex={0}>
        <table className={css.table} aria-label={t('variants')}>
          <thead>
            <tr>
              <th scope="col">{t('variant')}</th>
              <th scope="col">{t('price')}</th>
              <th scope="col">{t('compareAt')}</th>
              <th scope="col">{t('sku')}</th>
              <th scope="col">{t('stock')}</th>
              <th scope="col">{t('policy')}</th>
              <th scope="col">{t('barcode')}</th>
              <th scope="col">{t('weight')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <VariantRow
                key={variant.key}
                variant={variant}
                faults={faults}
                isAlone={variants.length === 1}
                onChange={(change) => onChange(variants.map((one) => (one === variant ? { ...one, ...change } : one)))}
                onRemove={() => onChange(variants.filter((one) => one !== variant))}
                onAdjust={onAdjust}
              />
            ))}
          </tbody>
        </table>
      </div>
      {variants.length > 1 && (
        <div>
          <Button variant="subtle" size="xs" leftSection={<IconArrowBarDown size={16} />} onClick={copyDown}>
            {t('copyDown')}
          </Button>
        </div>
      )}
    </>
  )
}
