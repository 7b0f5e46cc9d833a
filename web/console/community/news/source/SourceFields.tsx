import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type NewsSource, type NewsSourceDraft, newsLimits } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from '../News.module.css'
import { TopicsField } from '../TopicsField.tsx'
import { newsSourceWords } from './words.ts'

const spans = [15, 60, 360, 1440, 10_080] as const

interface Props {
  readonly source: NewsSource | undefined
  readonly act: string
  readonly isSending: boolean
  readonly problem: Problem | undefined
  readonly onSend: (draft: NewsSourceDraft) => void
}

/** Where a feed lies, what it is called and about, and how often it is looked at. */
export function SourceFields({ source, act, isSending, problem, onSend }: Props) {
  const t = useWords(newsSourceWords)
  const [draft, setDraft] = useState<NewsSourceDraft & { siteUrl: string }>({
    name: source?.name ?? '',
    feedUrl: source?.feedUrl ?? '',
    siteUrl: source?.siteUrl ?? '',
    topics: source?.topics ?? [],
    everyMinutes: source?.everyMinutes ?? 60,
  })
  const change = (part: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...part }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { siteUrl, ...rest } = draft
    onSend({ ...rest, feedUrl: draft.feedUrl.trim(), ...(siteUrl.trim() && { siteUrl: siteUrl.trim() }) })
  }
  const known = spans.find((minutes) => minutes === draft.everyMinutes)
  const other = known
    ? []
    : [{ value: String(draft.everyMinutes), label: t('everyOther', { minutes: draft.everyMinutes }) }]
  return (
    <form className={css.form} onSubmit={send}>
      <TextInput
        label={t('name')}
        value={draft.name}
        maxLength={newsLimits.name}
        required
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('feed')}
        description={t('feedNote')}
        type="url"
        value={draft.feedUrl}
        maxLength={newsLimits.link}
        pattern="https?://.+"
        required
        readOnly={source?.isDemo ?? false}
        onChange={(event) => change({ feedUrl: event.currentTarget.value })}
      />
      <TextInput
        label={t('site')}
        description={t('siteNote')}
        type="url"
        value={draft.siteUrl}
        maxLength={newsLimits.link}
        pattern="https?://.+"
        onChange={(event) => change({ siteUrl: event.currentTarget.value })}
      />
      <TopicsField
        label={t('topics')}
        note={t('topicsNote')}
        topics={draft.topics}
        onChange={(topics) => change({ topics })}
      />
      <Select
        label={t('every')}
        data={[...spans.map((minutes) => ({ value: String(minutes), label: t(`every.${minutes}`) })), ...other]}
        value={String(draft.everyMinutes)}
        allowDeselect={false}
        onChange={(value) => change({ everyMinutes: Number(value) || 60 })}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={isSending}>
        {act}
      </Button>
    </form>
  )
}
