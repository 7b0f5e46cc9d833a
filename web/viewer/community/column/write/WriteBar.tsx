import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type Article,
  type Column,
  findArticles,
  getArticle,
  getColumn,
  listOwnArticles,
  publishArticle,
} from '#contracts/community/columns'
import { localTime } from '#web/shared/i18n/local-time.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { type Form, isEmpty } from './form.ts'
import type { useAutosave } from './use-autosave.ts'
import css from './Write.module.css'
import { writeWords } from './words.ts'

interface Props {
  readonly form: Form
  readonly column: Column
  readonly article: Article | undefined
  readonly autosave: ReturnType<typeof useAutosave>
}

/** Publishes, plans or hands in a draft, or saves what came out already; says how safe the draft is. */
export function WriteBar({ form, column, article, autosave }: Props) {
  const t = useWords(writeWords)
  const [at, setAt] = useState(article?.publishAt ? localTime(new Date(article.publishAt)) : '')
  const [isBusy, setBusy] = useState(false)
  const isDraft = !article || article.state === 'draft' || article.state === 'scheduled'
  const publishing = useCommand(publishArticle, {
    changes: [findArticles, getArticle, getColumn, listOwnArticles],
    onDone: ({ state, id }) => {
      tell(t(state === 'scheduled' ? 'planned' : state === 'published' ? 'published' : 'submitted'), { tone: 'done' })
      go(state === 'published' ? `/articles/${id}` : `/me/columns?state=${state}`, { replace: true })
    },
  })
  const submit = async () => {
    setBusy(true)
    const kept = autosave.isChanged || !autosave.kept ? await autosave.save() : autosave.kept
    if (kept && isDraft) {
      const publishAt = at ? { publishAt: new Date(at).toISOString() } : {}
      const body = { version: kept.version, ...publishAt }
      await publishing.ask({ params: { articleId: kept.id }, body }).catch(() => undefined)
    } else if (kept) {
      tell(t('kept'), { tone: 'done' })
      go(`/articles/${kept.id}`, { replace: true })
    }
    setBusy(false)
  }
  const { saving } = autosave
  const act = column.needsApproval ? 'submit' : at ? 'schedule' : 'publish'
  return (
    <div className={css.bar}>
      {publishing.problem && <ProblemNote problem={publishing.problem} />}
      {isDraft && (
        <TextInput
          type="datetime-local"
          label={t('at')}
          description={t('atNote')}
          value={at}
          min={localTime(new Date(serverNow()))}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      )}
      <div className={css.publish}>
        {isDraft && saving !== 'stale' && (autosave.kept || !isEmpty(form)) && (
          <span className={css.soft} role="status">
            {t(saving)}
          </span>
        )}
        <Button size="md" loading={isBusy} disabled={isEmpty(form) || saving === 'stale'} onClick={() => void submit()}>
          {t(isDraft ? act : 'save')}
        </Button>
      </div>
    </div>
  )
}
