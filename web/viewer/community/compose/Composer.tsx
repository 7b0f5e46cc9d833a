import './mantine.css'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import css from './Compose.module.css'
import { emptyForm, type Form, formOf } from './form.ts'
import { PublishBar } from './PublishBar.tsx'
import { PhotoField } from './photo/PhotoField.tsx'
import { PollField } from './poll/PollField.tsx'
import { ProductField } from './product/ProductField.tsx'
import { SightFields } from './SightFields.tsx'
import { StaleNote } from './StaleNote.tsx'
import { TextField } from './TextField.tsx'
import { TopicField } from './topic/TopicField.tsx'
import { useAutosave } from './use-autosave.ts'
import { composeWords } from './words.ts'

interface Props {
  readonly post: Post | undefined
  /** The circle it was begun from. */
  readonly circleId: string | undefined
}

/** Where a note is written: pictures, words, topics, products, and who may see it. A draft keeps itself. */
export function Composer({ post, circleId }: Props) {
  const t = useWords(composeWords)
  const [form, setForm] = useState<Form>(() => (post ? formOf(post) : emptyForm(circleId)))
  const autosave = useAutosave(form, post)
  const change = (part: Partial<Form>) => setForm((was) => ({ ...was, ...part }))
  const isOut = post !== undefined && post.state !== 'draft' && post.state !== 'scheduled'
  return (
    <form className={css.page} onSubmit={(event) => event.preventDefault()}>
      <h1 className={css.heading}>{t(isOut ? 'edit' : 'compose')}</h1>
      {autosave.saving === 'stale' && <StaleNote autosave={autosave} onTake={setForm} />}
      <PhotoField shown={form.shown} onChange={(update) => setForm((was) => ({ ...was, shown: update(was.shown) }))} />
      <TextInput
        label={t('title')}
        placeholder={t('titleHint')}
        maxLength={60}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextField form={form} onChange={change} />
      <TopicField topics={form.topics} onChange={(topics) => change({ topics })} />
      <ProductField products={form.products} onChange={(products) => change({ products })} />
      <PollField poll={form.poll} onChange={(update) => setForm((was) => ({ ...was, poll: update(was.poll) }))} />
      <SightFields circleId={form.circleId} audience={form.audience} onChange={change} />
      {autosave.problem && autosave.saving !== 'stale' && <ProblemNote problem={autosave.problem} />}
      <PublishBar form={form} post={post} autosave={autosave} />
    </form>
  )
}
