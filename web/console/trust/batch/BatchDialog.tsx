import { Autocomplete, Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Batch, changeBatch, createBatch } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../../parts/list/Fields.module.css'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import { batchChanges as changes } from './changes.ts'
import { draftOf, formOf } from './draft.ts'
import { consoleBatchWords } from './words.ts'

interface Props {
  readonly productId: string
  /** What stands on packs of this product already. */
  readonly barcodes: readonly string[]
  /** The one that is changed; a new one is made when absent. */
  readonly batch?: Batch | undefined
  readonly onClose: () => void
}

/** Names a batch as its packs do, and says where and when it was made. */
export function BatchDialog({ productId, barcodes, batch, onClose }: Props) {
  const t = useWords(consoleBatchWords)
  const [form, setForm] = useState(() => formOf(batch))
  const change = (some: Partial<typeof form>) => setForm((now) => ({ ...now, ...some }))
  const settings = {
    changes,
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onClose()
    },
  }
  const create = useCommand(createBatch, settings)
  const rewrite = useCommand(changeBatch, settings)
  const problem = create.problem ?? rewrite.problem
  const errorOf = useFieldError(problem)
  const send = () => {
    const body = draftOf(form)
    if (batch) rewrite.send({ params: { batchId: batch.id }, body: { ...body, version: batch.version } })
    else create.send({ params: { productId: productId }, body })
  }
  const day = (field: 'producedOn' | 'bestBefore') => (
    <TextInput
      type="date"
      label={t(field)}
      value={form[field]}
      error={errorOf(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <Modal opened onClose={onClose} title={t(batch ? 'change' : 'add')} size="lg">
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <div className={css.pair}>
          <TextInput
            data-autofocus
            withAsterisk
            label={t('lot')}
            description={t('lotNote')}
            value={form.lot}
            maxLength={20}
            error={errorOf('lot')}
            onChange={(event) => change({ lot: event.currentTarget.value })}
          />
          <Autocomplete
            label={t('gtin')}
            description={t('gtinNote')}
            data={[...barcodes]}
            value={form.gtin}
            maxLength={20}
            error={errorOf('gtin')}
            onChange={(gtin) => change({ gtin })}
          />
          {day('producedOn')}
          {day('bestBefore')}
        </div>
        <TextsInput
          label={t('origin')}
          value={form.origin}
          maxLength={1000}
          onChange={(origin) => change({ origin })}
        />
        <TextsInput label={t('note')} value={form.note} maxLength={1000} isLong onChange={(note) => change({ note })} />
        <ProblemNote problem={problem} />
        <div className={css.buttons}>
          <Button type="submit" disabled={!form.lot.trim()} loading={create.isSending || rewrite.isSending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
