import { ActionIcon } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ProductPage } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { productScreenWords } from './words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../sharing/share/ShareSheet.tsx')).ShareSheet }))

/** Hands this product on. */
export function ShareButton({ product }: { readonly product: ProductPage }) {
  const t = useWords(productScreenWords)
  const text = useTexts()
  const [isOpen, setOpen] = useState(false)
  const { id: subjectId, title, subtitle, price, compareAt: was, picture } = product
  const what = {
    kind: 'product' as const,
    subjectId,
    title: text(title),
    note: text(subtitle) || undefined,
    price,
    was,
    pictureUrl: picture?.url,
  }
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('share')} onClick={() => setOpen(true)}>
        <IconShare2 size={22} stroke={1.7} />
      </ActionIcon>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareSheet what={what} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
