import { Button } from '@mantine/core'
import { useState } from 'react'
import { changeProduct, listProductHistory, listProducts, type Product, readProduct } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useMe } from '#web/shared/wire/me.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changeOf } from './draft.ts'
import { EditorFields } from './EditorFields.tsx'
import { HistoryList } from './HistoryList.tsx'
import { MediaEditor } from './media/MediaEditor.tsx'
import css from './Product.module.css'
import { SideFields } from './SideFields.tsx'
import { StaleNote } from './StaleNote.tsx'
import { StockDialog } from './StockDialog.tsx'
import { useProductForm } from './use-product-form.ts'
import { productWords } from './words.ts'

interface Props {
  readonly product: Product
  readonly currency: string
  readonly onReload: () => void
}

/** Everything of one product. What is typed is sent as one change (mod+s); pictures and stock act at once. */
export function ProductEditor({ product, currency, onReload }: Props) {
  const t = useWords(productWords)
  const { base, form, version, isDirty, faults, change, replace, check, reset } = useProductForm(product, currency)
  const { may } = useMe()
  const [adjusting, setAdjusting] = useState<string>()
  const save = useCommand(changeProduct, {
    changes: [readProduct, listProducts, listProductHistory],
    onDone: (saved) => {
      reset(saved)
      tell(t('saved'), { tone: 'done' })
    },
    onRefused: (problem) => onlyPictures(problem) && send(Number(problem.details.version)),
  })
  const send = (seen = version) => {
    if (!check()) return
    save.send({ params: { productId: product.id }, body: { version: seen, ...changeOf(base, form, currency) } })
  }
  useKeys({ 'mod+s': () => isDirty && !save.isSending && send() })
  const isStale = save.problem?.code === 'catalogue.stale-edit' && !onlyPictures(save.problem)
  const variant = form.variants.find(({ id }) => id === adjusting)
  const isArchived = product.status === 'archived'
  return (
    <>
      {isStale && save.problem && (
        <StaleNote
          problem={save.problem}
          onKeepMine={send}
          onTakeTheirs={() => {
            save.forget()
            reset()
            onReload()
          }}
        />
      )}
      {isArchived && <p className={css.stale}>{t('archivedNote')}</p>}
      <div className={css.editor} inert={isArchived || !may('catalogue.write')}>
        <div className={css.column}>
          <EditorFields form={form} faults={faults} onChange={change} onForm={replace} onAdjust={setAdjusting} />
          <MediaEditor product={product} />
        </div>
        <div className={css.column}>
          <SideFields form={form} onChange={change} />
          <HistoryList productId={product.id} />
        </div>
      </div>
      {isDirty && (
        <div className={css.bar} role="status">
          <span>{t('unsaved')}</span>
          {!isStale && <ProblemNote problem={save.problem} />}
          <Button variant="default" onClick={() => reset()}>
            {t('discard')}
          </Button>
          <Button
            loading={save.isSending}
            aria-keyshortcuts="Control+S Meta+S"
            rightSection={<KeyHint keys="mod+s" />}
            onClick={() => send()}
          >
            {t('save')}
          </Button>
        </div>
      )}
      {variant?.id && (
        <StockDialog
          variantId={variant.id}
          name={variant.values.join(' / ') || t('onlyVariant')}
          stock={Number(variant.stock)}
          held={variant.held}
          onClose={() => setAdjusting(undefined)}
        />
      )}
    </>
  )
}

/** Pictures are changed beside the form, mostly by the same person: that alone makes no edit stale. */
function onlyPictures({ code, details }: Problem): boolean {
  const { changes } = details
  return (
    code === 'catalogue.stale-edit' &&
    Array.isArray(changes) &&
    changes.every(({ field }) => String(field).startsWith('media'))
  )
}
