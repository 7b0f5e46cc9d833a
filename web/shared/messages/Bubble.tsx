import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Message } from '#contracts/messaging'
import { useWords } from '../i18n/words.ts'
import { When } from '../ui/value/When.tsx'
import { serverNow } from '../wire/server-clock.ts'
import { MessageBody } from './MessageBody.tsx'
import css from './Messages.module.css'
import { threadWords } from './words.ts'

const ReportSheet = lazy(async () => ({ default: (await import('../order/ReportSheet.tsx')).ReportSheet }))

/** So long an own message is taken back; after that it is deleted, and its place says so. */
const takeBackMs = 120_000

interface Props {
  readonly message: Message
  readonly isOwn: boolean
  readonly isRead: boolean
  readonly cardAddress: (card: NonNullable<Message['card']>) => string | undefined
  readonly onReply: (() => void) | undefined
  readonly onRemove: (() => void) | undefined
}

/** One message: at the end of the line when it is the reader's own, at its beginning when it is the other side's. */
export function Bubble({ message, isOwn, isRead, cardAddress, onReply, onRemove }: Props) {
  const t = useWords(threadWords)
  const mayTakeBack = serverNow() - Date.parse(message.at) < takeBackMs
  const [isReporting, setReporting] = useState(false)
  const hasActs = !message.gone && (onReply || onRemove || !isOwn)
  return (
    <li className={css.line} data-own={isOwn || undefined} data-gone={message.gone ? true : undefined}>
      {message.author && <span className={css.author}>{message.author.name}</span>}
      <div className={css.bubbleLine}>
        <div className={css.bubble}>
          <MessageBody message={message} isOwn={isOwn} cardAddress={cardAddress} />
        </div>
        {hasActs && (
          <Menu position="bottom" withinPortal>
            <Menu.Target>
              <ActionIcon className={css.acts ?? ''} variant="subtle" color="gray" size={44} aria-label={t('acts')}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {onReply && <Menu.Item onClick={onReply}>{t('reply')}</Menu.Item>}
              {!isOwn && <Menu.Item onClick={() => setReporting(true)}>{t('report')}</Menu.Item>}
              {onRemove && <Menu.Item onClick={onRemove}>{t(mayTakeBack ? 'takeBack' : 'delete')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {isReporting && (
        <Suspense fallback={null}>
          <ReportSheet kind="message" subjectId={message.id} onClose={() => setReporting(false)} />
        </Suspense>
      )}
      <span className={css.at}>
        <When at={message.at} />
        {isOwn && isRead && !message.gone && <> · {t('read')}</>}
      </span>
    </li>
  )
}
