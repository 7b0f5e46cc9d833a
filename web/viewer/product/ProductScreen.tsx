import { IconMoodPuzzled } from '@tabler/icons-react'
import { getProduct } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Product.module.css'
import { ProductView } from './ProductView.tsx'
import { productScreenWords } from './words.ts'

/** One product, by its name or id in the address. */
export function ProductScreen() {
  const t = useWords(productScreenWords)
  const product = usePathParam('product')
  const { data, error, refetch } = useRoute(getProduct, { params: { product } })
  if (data) return <ProductView key={data.id} product={data} />
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.page} aria-hidden>
      <div className={css.pictures}>
        <Bone ratio="1 / 1" radius={12} />
      </div>
      <div className={css.words}>
        <Bone width={140} height={36} />
        <Bone height={28} />
        <Bone width="60%" />
        <Bone height={120} radius={12} />
      </div>
    </div>
  )
}
