import { Modal } from '@mantine/core'
import { changeCover, getShow, getShowSettings, listManagedShows, listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

const mostBytes = 8 * 1024 * 1024
const changes = [listManagedShows, listShows, getShow, getShowSettings]

/** Gives a show the picture it is announced with. */
export function CoverDialog({ showId, onClose }: { readonly showId: string; readonly onClose: () => void }) {
  const t = useWords(showsWords)
  const upload = useUpload(changeCover, {
    changes,
    onDone: () => {
      tell(t('coverDone'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('cover')}>
      <div className={css.form}>
        <p className={css.soft}>{t('coverNote')}</p>
        <FileDrop
          label={t('coverDrop')}
          accept="image/png,image/jpeg,image/webp"
          maxBytes={mostBytes}
          isBusy={upload.isSending}
          onFiles={([file]) => file && upload.send({ params: { showId }, body: file })}
        />
        <ProblemNote problem={upload.problem} />
      </div>
    </Modal>
  )
}
