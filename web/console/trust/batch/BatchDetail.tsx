import { useState } from 'react'
import type { ListedBatch } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from '../Rows.module.css'
import { BatchDialog } from './BatchDialog.tsx'
import { BatchRow } from './BatchRow.tsx'
import { consoleBatchWords } from './words.ts'

/** One batch with its trace and its code, and the way to its product. */
export function BatchDetail({ batch }: { readonly batch: ListedBatch | undefined }) {
  const t = useWords(consoleBatchWords)
  const text = useTexts()
  const { may } = useMe()
  const [isEditing, setEditing] = useState(false)
  if (!batch) return <Bone height={160} />
  return (
    <>
      <h2>{text(batch.product.title)}</h2>
      {text(batch.note) && <p className={css.soft}>{text(batch.note)}</p>}
      <ul className={css.list}>
        <BatchRow key={batch.id} batch={batch} {...(may('catalogue.write') && { onEdit: () => setEditing(true) })} />
      </ul>
      <div className={css.buttons}>
        <ButtonLink to={`/products/${batch.productId}`} variant="default">
          {t('toProduct')}
        </ButtonLink>
      </div>
      {isEditing && (
        <BatchDialog productId={batch.productId} barcodes={[]} batch={batch} onClose={() => setEditing(false)} />
      )}
    </>
  )
}
