import { IconArrowLeft } from '@tabler/icons-react'
import { readCatalogueSettings } from '#contracts/catalogue'
import { NewProduct } from '#web/console/parts/product/NewProduct.tsx'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { catalogueWords } from './words.ts'

/** Makes a product. */
export function NewProductScreen() {
  const t = useWords(catalogueWords)
  const { data: settings, error, refetch } = useRoute(readCatalogueSettings, {})
  if (error && !settings) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!settings) return <ScreenSkeleton />
  const back = (
    <ButtonLink to="/products" variant="subtle" leftSection={<IconArrowLeft size={18} />}>
      {t('back')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('newProduct')} actions={back} />
      <NewProduct currency={settings.currency} />
    </>
  )
}
