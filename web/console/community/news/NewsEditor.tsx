import { Button, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { editNews, listNewsTopics, listRunNews, newsLimits, type RunNewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './News.module.css'
import { TopicsField } from './TopicsField.tsx'
import type { useNewsEdit } from './use-news-edit.ts'
import { runNewsWords } from './words.ts'

interface Props {
  readonly item: RunNewsItem
  readonly editing: ReturnType<typeof useNewsEdit>
}

/** What an editor adds to news, and its words where an editor entered it. A decision sends it along; it can be saved by itself. */
export function NewsEditor({ item, editing: { form, change, edit } }: Props) {
  const t = useWords(runNewsWords)
  const saving = useCommand(editNews, {
    changes: [listRunNews, listNewsTopics],
    onDone: () => tell(t('saved'), { tone: 'done' }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (edit) saving.send({ params: { itemId: item.id }, body: { ...edit, version: item.version } })
  }
  return (
    <form className={css.form} onSubmit={send}>
      {item.isByHand && (
        <>
          <TextInput
            label={t('name')}
            value={form.title}
            maxLength={newsLimits.title}
            required
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t('extract')}
            description={t('extractNote')}
            value={form.extract}
            maxLength={newsLimits.extract}
            autosize
            onChange={(event) => change({ extract: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={t('remark')}
        description={t('remarkNote')}
        value={form.remark}
        maxLength={newsLimits.remark}
        autosize
        minRows={2}
        onChange={(event) => change({ remark: event.currentTarget.value })}
      />
      <TopicsField
        label={t('topics')}
        note={t('topicsNote')}
        topics={form.topics}
        onChange={(topics) => change({ topics })}
      />
      <ProblemNote problem={saving.problem} />
      <Button type="submit" variant="light" disabled={!edit} loading={saving.isSending}>
        {t('save')}
      </Button>
    </form>
  )
}
