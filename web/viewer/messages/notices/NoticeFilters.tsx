import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type NoticeTopic, noticeTopics } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import css from './Notices.module.css'
import { noticeWords } from './words.ts'

interface Props {
  readonly topic: NoticeTopic | undefined
  readonly unread: boolean
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** Narrows the box: what it is about, what is not read yet, and words. */
export function NoticeFilters({ topic, unread, typed, onType }: Props) {
  const t = useWords(noticeWords)
  const choose = (next: { readonly topic?: NoticeTopic | undefined; readonly unread: boolean }) =>
    changeSearch(
      { ...(next.topic && { topic: next.topic }), ...(next.unread && { unread: 'true' }) },
      { replace: true },
    )
  return (
    <div className={css.filters}>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={60}
        onChange={(change) => onType(change.currentTarget.value)}
      />
      <fieldset className={css.chips} aria-label={t('topics')}>
        <button type="button" className={css.chip} aria-pressed={!topic} onClick={() => choose({ unread })}>
          {t('all')}
        </button>
        {noticeTopics.map((one) => (
          <button
            key={one}
            type="button"
            className={css.chip}
            aria-pressed={topic === one}
            onClick={() => choose({ topic: topic === one ? undefined : one, unread })}
          >
            {t(one)}
          </button>
        ))}
        <button
          type="button"
          className={css.chip}
          aria-pressed={unread}
          onClick={() => choose({ topic, unread: !unread })}
        >
          {t('unread')}
        </button>
      </fieldset>
    </div>
  )
}
