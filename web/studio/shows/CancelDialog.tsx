import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { cancelShow, listManagedShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

/** Cancels a planned show. People are told why, so a reason is needed. */
export function CancelDialog({ showId, onClose }: { readonly showId: string; readonly onClose: () => void }) {
  const t = useWords(showsWords)
  const [reason, setReason] = useState('')
  const cancelling = useCommand(cancelShow, {
    changes: [listManagedShows],
    onDone: () => {
      tell(t('cancelledToast'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('cancelTitle')}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          cancelling.send({ params: { showId }, body: { reason: reason.trim() } })
        }}
      >
        <p className={css.soft}>{t('cancelNote')}</p>
        <TextInput
          data-autofocus
          label={t('reason')}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
          maxLength={500}
          required
        />
        <ProblemNote problem={cancelling.problem} />
        <div className={css.bar}>
          <Button type="submit" color="red" loading={cancelling.isSending} disabled={reason.trim() === ''}>
            {t('cancelYes')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('keep')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
