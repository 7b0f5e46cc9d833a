import { readModel } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../Rows.module.css'
import { ModelDetail } from './ModelDetail.tsx'
import { ModelUpload } from './ModelUpload.tsx'
import { modelWords } from './words.ts'

/** The 3D model of one product: seen, named, replaced, taken off. */
export function ModelSection({ productId }: { readonly productId: string }) {
  const t = useWords(modelWords)
  const { data, error, refetch } = useRoute(readModel, { params: { productId } })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={120} />
  return (
    <>
      <p className={css.soft}>{t('sectionNote')}</p>
      {data.model ? (
        <ModelDetail key={data.model.url} productId={productId} model={data.model} />
      ) : (
        <p className={css.soft}>{t('none')}</p>
      )}
      <ModelUpload productId={productId} label={t(data.model ? 'other' : 'put')} />
    </>
  )
}
