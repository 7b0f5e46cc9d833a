import { Button, Modal, NumberInput, SegmentedControl, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { type BulkEdit, type BulkEdited, bulkEditProducts, listProducts, undoBulkEdit } from '#contracts/catalogue'
import { CategorySelect } from '#web/console/parts/product/CategorySelect.tsx'
import { productWords } from '#web/console/parts/product/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Catalogue.module.css'
import { catalogueWords } from './words.ts'

export type BulkKind = 'status' | 'category' | 'tags' | 'price'

interface Props {
  readonly kind: BulkKind
  readonly productIds: readonly string[]
  readonly onClose: () => void
}

const statuses = ['active', 'draft', 'archived'] as const
const titles = { status: 'setStatus', category: 'setCategory', tags: 'setTags', price: 'setPrice' } as const
type Change = Omit<BulkEdit, 'productIds'>

/** Changes one thing of many products; the toast that says so takes it back. */
export function BulkDialog({ kind, productIds, onClose }: Props) {
  const t = useWords(catalogueWords)
  const says = useWords(productWords)
  const tellRefusal = useTellRefusal()
  const [change, setChange] = useState<Change>(kind === 'status' ? { status: 'active' } : {})
  const sayEdited = ({ changed: count, skipped }: BulkEdited) =>
    skipped.length > 0 ? t('editedSkipped', { count, skipped: skipped.length }) : t('edited', { count })
  const undo = useCommand(undoBulkEdit, {
    changes: [listProducts],
    onRefused: tellRefusal,
    onDone: (edited) => tell(sayEdited(edited), { tone: 'done' }),
  })
  const edit = useCommand(bulkEditProducts, {
    changes: [listProducts],
    onDone: (edited) => {
      const { bulkEditId } = edited
      tell(sayEdited(edited), { tone: 'done', undo: () => undo.send({ params: { bulkEditId } }) })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(titles[kind])}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          edit.send({ body: { productIds: [...productIds], ...change } })
        }}
      >
        {kind === 'status' && (
          <SegmentedControl
            aria-label={t('status')}
            data={statuses.map((status) => ({ value: status, label: says(status) }))}
            value={change.status ?? 'active'}
            onChange={(value) => setChange({ status: statuses.find((status) => status === value) ?? 'active' })}
          />
        )}
        {kind === 'category' && (
          <CategorySelect value={change.categoryId ?? ''} onChange={(id) => setChange({ categoryId: id || null })} />
        )}
        {kind === 'tags' && (
          <>
            <TagsInput
              data-autofocus
              label={t('addTags')}
              value={change.addTags ?? []}
              maxTags={20}
              onChange={(addTags) => setChange({ ...change, addTags })}
            />
            <TagsInput
              label={t('removeTags')}
              value={change.removeTags ?? []}
              maxTags={20}
              onChange={(removeTags) => setChange({ ...change, removeTags })}
            />
          </>
        )}
        {kind === 'price' && (
          <NumberInput
            data-autofocus
            label={t('percent')}
            description={t('percentNote')}
            min={-99}
            max={1000}
            decimalScale={2}
            value={change.pricePercent ?? ''}
            onChange={(value) => setChange(typeof value === 'number' ? { pricePercent: value } : {})}
          />
        )}
        <ProblemNote problem={edit.problem} />
        <div>
          <Button type="submit" loading={edit.isSending} disabled={Object.keys(change).length === 0}>
            {t('apply', { count: productIds.length })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
