import { useEffect, useRef, useState } from 'react'
import { type Article, createArticle, editArticle, listOwnArticles } from '#contracts/community/columns'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { draftOf, type Form, isEmpty } from './form.ts'

export type Saving = 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale'

const pauseMs = 1_200
const againMs = 6_000

/** Keeps a draft on the server while it is written, one save at a time; what another device wrote stops it until one chose. */
export function useAutosave(form: Form, columnId: string, loaded: Article | undefined) {
  const [kept, setKept] = useState(loaded && { id: loaded.id, version: loaded.version })
  const [saving, setSaving] = useState<Saving>('saved')
  const savedForm = useRef(form)
  const isOn = !loaded || loaded.state === 'draft'
  const onRefused = ({ code }: Problem) => setSaving(code === 'columns.stale-article' ? 'stale' : 'failed')
  const creating = useCommand(createArticle, { changes: [listOwnArticles], onRefused })
  const editing = useCommand(editArticle, { onRefused })

  /** Gives the draft as it is kept once what stands here is; undefined when it could not be. */
  async function save(version = kept?.version): Promise<{ id: string; version: number } | undefined> {
    const written = form
    setSaving('saving')
    try {
      const body = draftOf(written)
      const article = kept
        ? await editing.ask({ params: { articleId: kept.id }, body: { ...body, version: version ?? kept.version } })
        : await creating.ask({ params: { columnId }, body })
      savedForm.current = written
      const now = { id: article.id, version: article.version }
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
    take: (article: Article, taken: Form) => {
      savedForm.current = taken
      setKept({ id: article.id, version: article.version })
      setSaving('saved')
    },
  }
}
