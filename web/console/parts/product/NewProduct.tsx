import { Button } from '@mantine/core'
import { createProduct, listProducts } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { draftOf } from './draft.ts'
import { EditorFields } from './EditorFields.tsx'
import css from './Product.module.css'
import { SideFields } from './SideFields.tsx'
import { useProductForm } from './use-product-form.ts'
import { productWords } from './words.ts'

/** A product that is not kept yet; its pictures come once it is. */
export function NewProduct({ currency }: { readonly currency: string }) {
  const t = useWords(productWords)
  const { form, faults, change, replace, check, reset } = useProductForm(undefined, currency)
  const create = useCommand(createProduct, {
    changes: [listProducts],
    onDone: ({ id }) => {
      reset()
      tell(t('created'), { tone: 'done' })
      go(`/products/${id}`, { replace: true })
    },
  })
  const send = () => check() && create.send({ body: draftOf(form, currency) })
  useKeys({ 'mod+s': send })
  return (
    <>
      <div className={css.editor}>
        <div className={css.column}>
          <EditorFields form={form} faults={faults} onChange={change} onForm={replace} onAdjust={() => {}} />
          <p className={css.note}>{t('savePicturesFirst')}</p>
        </div>
        <div className={css.column}>
          <SideFields form={form} onChange={change} />
        </div>
      </div>
      <div className={css.bar}>
        <ProblemNote problem={create.problem} />
        <Button loading={create.isSending} aria-keyshortcuts="Control+S Meta+S" onClick={send}>
          {t('create')}
        </Button>
      </div>
    </>
  )
}
