import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { changeEndorsement, createEndorsement, type Endorsement } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../../parts/list/Fields.module.css'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import { endorsementChanges as changes } from './changes.ts'
import { draftOf, formOf, isComplete } from './draft.ts'
import { EndorsementFields } from './EndorsementFields.tsx'
import { endorsementWords } from './words.ts'

interface Props {
  /** The one that is changed; a new one is made when absent. */
  readonly endorsement?: Endorsement | undefined
  readonly onClose: () => void
}

/** Writes who stands up for which products, and for how long. */
export function EndorsementDialog({ endorsement, onClose }: Props) {
  const t = useWords(endorsementWords)
  const [form, setForm] = useState(() => formOf(endorsement))
  const settings = {
    changes,
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onClose()
    },
  }
  const create = useCommand(createEndorsement, settings)
  const rewrite = useCommand(changeEndorsement, settings)
  const problem = create.problem ?? rewrite.problem
  const errorOf = useFieldError(problem)
  const send = () => {
    const body = draftOf(form)
    if (!endorsement) create.send({ body })
    else rewrite.send({ params: { endorsementId: endorsement.id }, body: { ...body, version: endorsement.version } })
  }
  return (
    <Modal opened onClose={onClose} title={t(endorsement ? 'change' : 'add')} size="lg">
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <EndorsementFields form={form} errorOf={errorOf} onChange={(some) => setForm((now) => ({ ...now, ...some }))} />
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
