import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Batch, listBatches, type Product } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from '../Rows.module.css'
import { BatchDialog } from './BatchDialog.tsx'
import { BatchRow } from './BatchRow.tsx'
import { useBatchRow } from './use-batch-row.ts'
import { consoleBatchWords } from './words.ts'

/** The batches of one product. */
export function BatchSection({ product }: { readonly product: Product }) {
  const t = useWords(consoleBatchWords)
  const { head, rowOf } = useBatchRow()
  const { may } = useMe()
  const params = { productId: product.id }
  const list = useList(listBatches, { params, query: { limit: 20 } })
  const [editing, setEditing] = useState<Batch | 'new'>()
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  return (
    <>
      <p className={css.soft}>{t('sectionNote')}</p>
      {!list.items && <Bone height={64} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('none')}</p>}
      <ul className={css.list}>
        {list.items?.map((batch) => (
          <BatchRow key={batch.id} batch={batch} onEdit={() => setEditing(batch)} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
      <div className={css.buttons}>
        <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
        {may('data.export') && (list.items?.length ?? 0) > 0 && (
          <ExportButton
            route={listBatches}
            params={params}
            query={{}}
            fileName={`${product.handle}-batches.csv`}
            head={head}
            rowOf={rowOf}
          />
        )}
      </div>
      {editing && (
        <BatchDialog
          productId={product.id}
          barcodes={[...new Set(product.variants.flatMap(({ barcode }) => barcode ?? []))]}
          batch={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
