import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { changeMedia, type Media, readProduct } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Product.module.css'
import { productWords } from '../words.ts'

interface Props {
  readonly media: Media
  readonly productId: string
  readonly onClose: () => void
}

/** The words that stand for a picture where it cannot be seen. */
export function AltDialog({ media, productId, onClose }: Props) {
  const t = useWords(productWords)
  const [zh, setZh] = useState(media.alt.zh ?? '')
  const [en, setEn] = useState(media.alt.en ?? '')
  const change = useCommand(changeMedia, { changes: [readProduct], onDone: onClose })
  return (
    <Modal opened onClose={onClose} title={t('altWords')}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          change.send({ params: { productId, mediaId: media.id }, body: { alt: { zh, en } } })
        }}
      >
        <TextInput
          data-autofocus
          label={t('chinese')}
          value={zh}
          maxLength={1000}
          onChange={(event) => setZh(event.currentTarget.value)}
        />
        <TextInput
          label={t('english')}
          value={en}
          maxLength={1000}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <ProblemNote problem={change.problem} />
        <div>
          <Button type="submit" loading={change.isSending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
