import {
  type Icon,
  IconBolt,
  IconBroadcast,
  IconCalendarOff,
  IconCalendarTime,
  IconClock,
  IconGift,
  IconPlayerPlay,
  IconScissors,
  IconUsers,
  IconUsersMinus,
  IconUserX,
} from '@tabler/icons-react'
import type { Notice } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { showAddress } from '../parts/show/address.ts'
import css from './Messages.module.css'
import { messageWords } from './words.ts'

const icons: Readonly<Record<Notice['kind'], Icon>> = {
  'show-soon': IconClock,
  'show-started': IconBroadcast,
  'show-cancelled': IconCalendarOff,
  'show-moved': IconCalendarTime,
  'replay-ready': IconPlayerPlay,
  'draw-won': IconGift,
  'flash-sale-soon': IconBolt,
  'group-completed': IconUsers,
  'group-failed': IconUsersMinus,
  'help-reached': IconScissors,
  'invitation-rewarded': IconGift,
  'invitation-refused': IconUserX,
}

function addressOf({ kind, showId, aboutId }: Notice): string {
  if (kind === 'draw-won') return '/me/prizes'
  if (kind === 'group-completed' || kind === 'group-failed') return `/groups/${aboutId}`
  if (kind === 'help-reached') return `/help/${aboutId}`
  if (kind === 'invitation-rewarded' || kind === 'invitation-refused') return '/invite'
  if (!showId) return `/products/${aboutId}`
  return showAddress({ id: showId, state: kind === 'replay-ready' ? 'replay' : 'live' })
}

interface Props {
  readonly notice: Notice
  readonly onRead: () => void
}

/** One message; opening it leads to its show and marks it as read. */
export function NoticeRow({ notice, onRead }: Props) {
  const t = useWords(messageWords)
  const text = useTexts()
  const Icon = icons[notice.kind]
  const isUnread = !notice.readAt
  return (
    <li>
      <LinkTo to={addressOf(notice)} className={css.row} {...(isUnread ? { onClick: onRead } : {})}>
        <span className={css.icon} data-kind={notice.kind} aria-hidden>
          <Icon size={22} stroke={1.7} />
        </span>
        <span className={css.words}>
          <span className={css.head}>
            {t(notice.kind, { host: notice.hostName })}
            {isUnread && <span className={css.dot} role="img" aria-label={t('unread')} />}
          </span>
          <span className={css.title}>{text(notice.title)}</span>
          {notice.startsAt && notice.kind !== 'replay-ready' && (
            <span className={css.note}>
              {t(notice.kind === 'flash-sale-soon' ? 'saleStartsAt' : 'startsAt')}{' '}
              <When at={notice.startsAt} as="day" />
            </span>
          )}
          {notice.reason && (
            <span className={css.note}>
              {t(notice.kind === 'draw-won' ? 'prize' : 'reason', { reason: notice.reason })}
            </span>
          )}
        </span>
        <span className={css.at}>
          <When at={notice.at} />
        </span>
      </LinkTo>
    </li>
  )
}
