import { readGuide } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../Rows.module.css'
import { GuideForm } from './GuideForm.tsx'
import { guideWords } from './words.ts'

/** How a product is used and what it is made of. */
export function GuideSection({ productId }: { readonly productId: string }) {
  const t = useWords(guideWords)
  const { data, error, refetch } = useRoute(readGuide, { params: { productId } }, { refetchOnWindowFocus: false })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={120} />
  return (
    <>
      <p className={css.soft}>{t('sectionNote')}</p>
      <GuideForm key={data.version} productId={productId} guide={data} />
    </>
  )
}
