import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { enterNews, listNewsTopics, listRunNews, type NewsDraft, newsLimits } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './News.module.css'
import { TopicsField } from './TopicsField.tsx'
import { runNewsWords } from './words.ts'

const empty: NewsDraft = { title: '', link: '', source: '', extract: '', topics: [], remark: '', isPublished: false }

/** Enters news that no source brings. */
export function EnterScreen() {
  const t = useWords(runNewsWords)
  const [draft, setDraft] = useState(empty)
  const change = (part: Partial<NewsDraft>) => setDraft((was) => ({ ...was, ...part }))
  const entering = useCommand(enterNews, {
    changes: [listRunNews, listNewsTopics],
    onDone: ({ id, state }) => {
      tell(t('added'), { tone: 'done' })
      go('/news', { search: { open: id, ...(state === 'published' && { state }) } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    entering.send({ body: { ...draft, link: draft.link.trim() } })
  }
  return (
    <>
      <PageHeader title={t('enter')} note={t('note')} />
      <form className={css.form} onSubmit={send}>
        <TextInput
          label={t('link')}
          type="url"
          value={draft.link}
          maxLength={newsLimits.link}
          pattern="https?://.+"
          required
          onChange={(event) => change({ link: event.currentTarget.value })}
        />
        <TextInput
          label={t('name')}
          value={draft.title}
          maxLength={newsLimits.title}
          required
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('source')}
          value={draft.source}
          maxLength={newsLimits.name}
          required
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <Textarea
          label={t('extract')}
          description={t('extractNote')}
          value={draft.extract}
          maxLength={newsLimits.extract}
          autosize
          minRows={2}
          onChange={(event) => change({ extract: event.currentTarget.value })}
        />
        <Textarea
          label={t('remark')}
          description={t('remarkNote')}
          value={draft.remark}
          maxLength={newsLimits.remark}
          autosize
          onChange={(event) => change({ remark: event.currentTarget.value })}
        />
        <TopicsField
          label={t('topics')}
          note={t('topicsNote')}
          topics={draft.topics}
          onChange={(topics) => change({ topics })}
        />
        <Checkbox
          label={t('atOnce')}
          checked={draft.isPublished}
          onChange={(event) => change({ isPublished: event.currentTarget.checked })}
        />
        <ProblemNote problem={entering.problem} />
        <Button type="submit" loading={entering.isSending}>
          {t('add')}
        </Button>
      </form>
    </>
  )
}
