import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Certificate, changeCertificate, createCertificate } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../../parts/list/Fields.module.css'
import { type ChosenProduct, ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import { certificateChanges } from './changes.ts'
import { draftOf, formOf, isComplete } from './draft.ts'
import { certificateWords } from './words.ts'

interface Props {
  /** The one that is changed; a new one is made when absent. */
  readonly certificate?: Certificate | undefined
  /** The products a new one begins with. */
  readonly products: readonly ChosenProduct[]
  readonly onClose: () => void
}

/** Writes a certificate: what, by whom, for how long, where it can be checked, for which products. */
export function CertificateDialog({ certificate, products, onClose }: Props) {
  const t = useWords(certificateWords)
  const [form, setForm] = useState(() => formOf(certificate, products))
  const change = (some: Partial<typeof form>) => setForm((now) => ({ ...now, ...some }))
  const settings = {
    changes: certificateChanges,
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onClose()
    },
  }
  const create = useCommand(createCertificate, settings)
  const rewrite = useCommand(changeCertificate, settings)
  const problem = create.problem ?? rewrite.problem
  const errorOf = useFieldError(problem)
  const send = () => {
    const body = draftOf(form)
    if (!certificate) create.send({ body })
    else rewrite.send({ params: { certificateId: certificate.id }, body: { ...body, version: certificate.version } })
  }
  const line = (field: 'number' | 'checkUrl' | 'validFrom' | 'validUntil', more: object = {}) => (
    <TextInput
      label={t(field)}
      value={form[field]}
      error={errorOf(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      {...more}
    />
  )
  return (
    <Modal opened onClose={onClose} title={t(certificate ? 'change' : 'add')} size="lg">
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <TextsInput
          label={t('name')}
          value={form.title}
          maxLength={300}
          isRequired
          error={errorOf('title')}
          onChange={(title) => change({ title })}
        />
        <TextsInput
          label={t('issuer')}
          value={form.issuer}
          maxLength={300}
          isRequired
          error={errorOf('issuer')}
          onChange={(issuer) => change({ issuer })}
        />
        {line('number', { maxLength: 120, withAsterisk: true })}
        <div className={css.pair}>
          {line('validFrom', { type: 'date', withAsterisk: true })}
          {line('validUntil', { type: 'date', description: t('untilNote'), inputWrapperOrder: order })}
        </div>
        <TextsInput
          label={t('scope')}
          value={form.scope}
          maxLength={1000}
          isLong
          onChange={(scope) => change({ scope })}
        />
        {line('checkUrl', { type: 'url', maxLength: 1000, pattern: 'https://.*', description: t('checkNote') })}
        <ProductsSelect value={form.products} max={500} onChange={(chosen) => change({ products: chosen })} />
        <ProblemNote problem={problem} />
        <div className={css.buttons}>
          <Button type="submit" disabled={!isComplete(form)} loading={create.isSending || rewrite.isSending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The note stands below, so that two dates side by side stay in line. */
const order = ['label', 'input', 'description', 'error'] as const
