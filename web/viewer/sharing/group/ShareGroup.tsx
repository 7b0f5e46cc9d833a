import { Button } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Group } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { groupWords } from './words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../share/ShareSheet.tsx')).ShareSheet }))

interface Props {
  readonly group: Group
  /** Whoever is in it is asked to bring others. */
  readonly isMain?: boolean
}

/** Hands a group on, with who brought whom. */
export function ShareGroup({ group, isMain = false }: Props) {
  const t = useWords(groupWords)
  const text = useTexts()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { id: subjectId, product, items, needs, paid } = group
  const price = items[0]?.prices[0] ?? product.price
  const what = {
    kind: 'group' as const,
    subjectId,
    title: text(product.title),
    note: t('shareNote', { price: sayMoney(price, language), count: Math.max(1, needs - paid) }),
    price,
    was: items[0]?.usual,
    pictureUrl: product.picture?.url,
  }
  return (
    <>
      <Button
        size="lg"
        fullWidth={isMain}
        {...(!isMain && { variant: 'default' })}
        leftSection={<IconShare2 size={20} />}
        onClick={() => setOpen(true)}
      >
        {t(isMain ? 'invite' : 'share')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareSheet what={what} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
