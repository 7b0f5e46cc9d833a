import { type Notice, noticePlace, sayNotice } from '#contracts/messaging'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { textIn } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { noticeIcons } from './icons.ts'
import css from './Notices.module.css'
import { noticeWords } from './words.ts'

interface Props {
  readonly notice: Notice
  readonly onRead: () => void
}

/** One notice; opening it leads to its place and marks it as read. */
export function NoticeRow({ notice, onRead }: Props) {
  const t = useWords(noticeWords)
  const language = useLanguage()
  const { kind, values, people, at } = notice
  const Icon = noticeIcons[kind]
  const isUnread = !notice.readAt
  const [newest] = people?.newest ?? []
  return (
    <li>
      <LinkTo to={noticePlace(notice)} className={css.row} {...(isUnread ? { onClick: onRead } : {})}>
        <span className={css.icon} data-kind={kind} aria-hidden>
          {newest ? <Face name={newest.name} url={newest.avatarUrl} size={44} /> : <Icon size={22} stroke={1.7} />}
        </span>
        <span className={css.words}>
          <span className={css.head}>
            {sayNotice(notice, language)}
            {isUnread && <span className={css.dot} role="img" aria-label={t('unread')} />}
          </span>
          {values.text && <span className={css.title}>{values.text}</span>}
          {values.title && <span className={css.title}>{textIn(values.title, language)}</span>}
          {values.startsAt && kind !== 'replay-ready' && (
            <span className={css.note}>
              {t('startsAt')} <When at={values.startsAt} as="day" />
            </span>
          )}
          {values.reason && (
            <span className={css.note}>{t(kind === 'draw-won' ? 'prize' : 'reason', { reason: values.reason })}</span>
          )}
        </span>
        <span className={css.at}>
          <When at={at} />
        </span>
      </LinkTo>
    </li>
  )
}
