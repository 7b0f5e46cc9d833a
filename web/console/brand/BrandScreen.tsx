import { getBrand } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { BrandForm } from './BrandForm.tsx'
import { brandWords } from './words.ts'

/** How the house looks to everybody, with a picture of it while it is changed. */
export function BrandScreen() {
  const t = useWords(brandWords)
  const { data: brand, error, refetch } = useRoute(getBrand, {})
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {error && !brand && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!brand && !error && <ScreenSkeleton />}
      {brand && <BrandForm brand={brand} />}
    </>
  )
}
