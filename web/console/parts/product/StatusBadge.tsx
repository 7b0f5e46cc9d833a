import { Badge } from '@mantine/core'
import type { ProductStatus } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { productWords } from './words.ts'

const colours = { active: 'var(--nm-jade)', draft: 'var(--nm-amber)', archived: 'var(--nm-ink-soft)' } as const

/** Whether a product is on sale, in words and by colour. */
export function StatusBadge({ status }: { readonly status: ProductStatus }) {
  const t = useWords(productWords)
  return (
    <Badge
      variant="outline"
      color={colours[status]}
      styles={{ root: { minWidth: 'max-content' }, label: { textTransform: 'none', overflow: 'visible' } }}
    >
      {t(status)}
    </Badge>
  )
}
