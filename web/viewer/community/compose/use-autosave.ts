import { useEffect, useRef, useState } from 'react'
import { createPostDraft, editPost, listOwnPosts, type Post } from '#contracts/community'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { draftOf, type Form, isEmpty } from './form.ts'

export type Saving = 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale'

const pauseMs = 1_200
const againMs = 6_000

/**
 * Keeps a draft on the server while it is written: a moment after the last change, one save at a time. What another device
 * wrote meanwhile stops it until the person has chosen.
 */
export function useAutosave(form: Form, loaded: Post | undefined) {
  const [kept, setKept] = useState(loaded && { id: loaded.id, version: loaded.version })
  const [saving, setSaving] = useState<Saving>('saved')
  const savedForm = useRef(form)
  const isOn = !loaded || loaded.state === 'draft'
  const onRefused = ({ code }: Problem) => setSaving(code === 'community.stale-post' ? 'stale' : 'failed')
  const creating = useCommand(createPostDraft, { changes: [listOwnPosts], onRefused })
  const editing = useCommand(editPost, { onRefused })

  /** Gives the draft as it is kept once what stands here is; undefined when it could not be. */
  async function save(version = kept?.version): Promise<{ id: string; version: number } | undefined> {
    const written = form
    setSaving('saving')
    try {
      const body = draftOf(written)
      const post = kept
        ? await editing.ask({ params: { postId: kept.id }, body: { ...body, version: version ?? kept.version } })
        : await creating.ask({ body })
      savedForm.current = written
      const now = { id: post.id, version: post.version }
      setKept(now)
      setSaving('saved')
      return now
    } catch {
      return undefined
    }
  }

  const isChanged = form !== savedForm.current
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    if (!isOn || !isChanged || saving === 'saving' || saving === 'stale') return
    if (!kept && isEmpty(form)) return
    const timer = setTimeout(() => void latest.current(), saving === 'failed' ? againMs : pauseMs)
    return () => clearTimeout(timer)
  }, [form, isOn, isChanged, saving, kept])

  return {
    kept,
    save,
    isChanged,
    saving: isChanged && saving === 'saved' ? ('unsaved' as const) : saving,
    problem: creating.problem ?? editing.problem,
    /** What another device wrote stands here from now on. */
    take: (post: Post, taken: Form) => {
      savedForm.current = taken
      setKept({ id: post.id, version: post.version })
      setSaving('saved')
    },
  }
}
