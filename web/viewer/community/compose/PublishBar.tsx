import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { findPosts, getPost, listOwnPosts, type Post, publishPostDraft } from '#contracts/community'
import { localTime } from '#web/shared/i18n/local-time.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Compose.module.css'
import { type Form, isEmpty } from './form.ts'
import type { useAutosave } from './use-autosave.ts'
import { composeWords } from './words.ts'

interface Props {
  readonly form: Form
  readonly post: Post | undefined
  readonly autosave: ReturnType<typeof useAutosave>
}

/** Publishes now or at a time, or saves what was published already; says how safe the draft is. */
export function PublishBar({ form, post, autosave }: Props) {
  const t = useWords(composeWords)
  const [at, setAt] = useState(post?.publishAt ? localTime(new Date(post.publishAt)) : '')
  const [isBusy, setBusy] = useState(false)
  const isDraft = !post || post.state === 'draft' || post.state === 'scheduled'
  const publishing = useCommand(publishPostDraft, {
    changes: [findPosts, getPost, listOwnPosts],
    onDone: ({ state, id, waitsFor }) => {
      const becomes = state === 'scheduled' ? 'planned' : state === 'waiting' ? 'waiting' : 'published'
      tell(t(waitsFor === 'picture' ? 'waitsForPicture' : becomes), { tone: 'done' })
      go(state === 'scheduled' ? '/me/posts?state=scheduled' : `/posts/${id}`, { replace: true })
    },
  })
  const submit = async () => {
    setBusy(true)
    const kept = autosave.isChanged || !autosave.kept ? await autosave.save() : autosave.kept
    if (kept && isDraft) {
      const publishAt = at ? { publishAt: new Date(at).toISOString() } : {}
      await publishing
        .ask({ params: { postId: kept.id }, body: { version: kept.version, ...publishAt } })
        .catch(() => undefined)
    } else if (kept) {
      tell(t('kept'), { tone: 'done' })
      go(`/posts/${kept.id}`, { replace: true })
    }
    setBusy(false)
  }
  const { saving } = autosave
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
          <span className={css.saving} role="status">
            {t(saving)}
          </span>
        )}
        <Button
          type="button"
          size="md"
          loading={isBusy}
          disabled={isEmpty(form) || saving === 'stale'}
          onClick={() => void submit()}
        >
          {t(isDraft ? (at ? 'schedule' : 'publish') : 'save')}
        </Button>
      </div>
    </div>
  )
}
