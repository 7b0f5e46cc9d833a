import { ActionIcon, Textarea } from '@mantine/core'
import { IconPhoto, IconSend2, IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { type Message, type MessagePicture, uploadMessagePicture } from '#contracts/messaging'
import { useWords } from '../i18n/words.ts'
import { useTellRefusal } from '../ui/toast/use-tell-refusal.ts'
import { useUpload } from '../wire/use-upload.ts'
import css from './Messages.module.css'
import { threadWords } from './words.ts'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  readonly reply: Message | undefined
  readonly onReply: (message: undefined) => void
  readonly onSend: (picture?: MessagePicture) => void
  readonly field?: RefObject<HTMLTextAreaElement | null>
  /** What else helps to write: canned answers. */
  readonly aids?: ReactNode
}

/** Where a message is written. Enter sends, Shift+Enter makes a new line; a picture goes by itself. */
export function Composer({ text, onText, reply, onReply, onSend, field, aids }: Props) {
  const t = useWords(threadWords)
  const file = useRef<HTMLInputElement>(null)
  const onRefused = useTellRefusal()
  const upload = useUpload(uploadMessagePicture, { onDone: (picture) => onSend(picture), onRefused })
  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    const body = new FormData()
    body.append('file', chosen)
    upload.send({ body })
  }
  const isEmpty = text.trim() === ''
  return (
    <div className={css.composer}>
      {reply && (
        <p className={css.replying}>
          <span>{t('replyTo', { text: reply.text || t('picture') })}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('stopReply')}
            onClick={() => onReply(undefined)}
          >
            <IconX size={18} />
          </ActionIcon>
        </p>
      )}
      {aids}
      <div className={css.writing}>
        <input
          ref={file}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          onChange={(change) => {
            choose(change.currentTarget.files?.[0])
            change.currentTarget.value = ''
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('addPicture')}
          loading={upload.isSending}
          onClick={() => file.current?.click()}
        >
          <IconPhoto size={22} />
        </ActionIcon>
        <Textarea
          ref={field ?? null}
          className={css.field ?? ''}
          aria-label={t('write')}
          placeholder={t('write')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={text}
          onChange={(change) => onText(change.currentTarget.value)}
          onKeyDown={(press) => {
            if (press.key !== 'Enter' || press.shiftKey || press.nativeEvent.isComposing) return
            press.preventDefault()
            if (!isEmpty) onSend()
          }}
        />
        <ActionIcon size={44} aria-label={t('send')} disabled={isEmpty} onClick={() => onSend()}>
          <IconSend2 size={22} />
        </ActionIcon>
      </div>
    </div>
  )
}
