import '../../compose/mantine.css'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Article, Column } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { CoverField } from './CoverField.tsx'
import { emptyForm, type Form, formOf } from './form.ts'
import { Pieces } from './Pieces.tsx'
import { SeriesField } from './SeriesField.tsx'
import { StaleNote } from './StaleNote.tsx'
import { useAutosave } from './use-autosave.ts'
import css from './Write.module.css'
import { WriteBar } from './WriteBar.tsx'
import { writeWords } from './words.ts'

interface Props {
  readonly column: Column
  readonly article: Article | undefined
}

/** Where an article is written, piece by piece. A draft keeps itself. */
export function Writer({ column, article }: Props) {
  const t = useWords(writeWords)
  const [form, setForm] = useState<Form>(() => (article ? formOf(article) : emptyForm()))
  const autosave = useAutosave(form, column.id, article)
  const change = (part: Partial<Form>) => setForm((was) => ({ ...was, ...part }))
  const isOut = article?.state === 'published'
  return (
    <form className={css.page} onSubmit={(event) => event.preventDefault()}>
      <h1 className={css.heading}>
        {t('write')} · {column.title}
      </h1>
      {autosave.saving === 'stale' && <StaleNote autosave={autosave} onTake={setForm} />}
      {article?.remark && <p className={css.remark}>{t('returned', { remark: article.remark })}</p>}
      {isOut && column.needsApproval && <p className={css.remark}>{t('submitAgain')}</p>}
      <TextInput
        label={t('title')}
        value={form.title}
        maxLength={80}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('lead')}
        placeholder={t('leadHint')}
        value={form.lead}
        maxLength={200}
        onChange={(event) => change({ lead: event.currentTarget.value })}
      />
      <CoverField cover={form.cover} onChange={(cover) => change({ cover })} />
      <SeriesField column={column} seriesId={form.seriesId} onChange={(seriesId) => change({ seriesId })} />
      <Pieces pieces={form.pieces} onChange={(update) => setForm((was) => ({ ...was, pieces: update(was.pieces) }))} />
      {autosave.problem && autosave.saving !== 'stale' && <ProblemNote problem={autosave.problem} />}
      <WriteBar form={form} column={column} article={article} autosave={autosave} />
    </form>
  )
}
