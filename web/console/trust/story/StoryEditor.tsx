import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { changeStory, createStory, type Story } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { isWritten } from '../../parts/list/texts.ts'
import { useFieldError } from '../../parts/list/use-field-error.ts'
import { IllustrationInput } from '../illustration/IllustrationInput.tsx'
import css from '../Trust.module.css'
import { BlockRows } from './BlockRows.tsx'
import { storyChanges as changes } from './changes.ts'
import { draftOf, formOf, type StoryForm } from './draft.ts'
import { StoryActs } from './StoryActs.tsx'
import { StoryBadge } from './StoryBadge.tsx'
import { storyWords } from './words.ts'

/** Writes a story: title, lead and cover, then block by block (mod+s saves). */
export function StoryEditor({ story }: { readonly story: Story | undefined }) {
  const t = useWords(storyWords)
  const text = useTexts()
  const [base] = useState(() => formOf(story))
  const [form, setForm] = useState(base)
  const change = (some: Partial<StoryForm>) => setForm((now) => ({ ...now, ...some }))
  const create = useCommand(createStory, {
    changes,
    onDone: ({ id }) => {
      tell(t('saved'), { tone: 'done' })
      go(`/stories/${id}`)
    },
  })
  const rewrite = useCommand(changeStory, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  const problem = create.problem ?? rewrite.problem
  const errorOf = useFieldError(problem)
  const isDirty = JSON.stringify(draftOf(form)) !== JSON.stringify(draftOf(base))
  const maySave = isWritten(form.title) && isDirty && !create.isSending && !rewrite.isSending
  const send = () => {
    const body = draftOf(form)
    if (story) rewrite.send({ params: { storyId: story.id }, body: { ...body, version: story.version } })
    else create.send({ body })
  }
  useKeys({ 'mod+s': () => maySave && send() })
  return (
    <>
      <PageHeader
        title={text(form.title) || t('new')}
        note={story && <StoryBadge status={story.status} />}
        actions={<StoryActs story={story} isDirty={isDirty} />}
      />
      <form
        className={css.sections}
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <section className={css.card} aria-label={t('title')}>
          <TextsInput
            label={t('title')}
            value={form.title}
            maxLength={300}
            isRequired
            error={errorOf('title')}
            onChange={(title) => change({ title })}
          />
          <TextsInput
            label={t('lead')}
            value={form.lead}
            maxLength={1000}
            isLong
            onChange={(lead) => change({ lead })}
          />
          <TextInput
            label={t('handle')}
            description={t('handleNote')}
            value={form.handle}
            maxLength={200}
            error={errorOf('handle')}
            onChange={(event) => change({ handle: event.currentTarget.value })}
          />
          <ProductsSelect value={form.products} max={50} onChange={(products) => change({ products })} />
          <h2>{t('cover')}</h2>
          <IllustrationInput
            picture={form.cover}
            error={errorOf('coverId')}
            onChange={(chosen) => change({ coverId: chosen?.id, cover: chosen?.picture })}
          />
        </section>
        <section className={css.card} aria-label={t('blocks')}>
          <h2>{t('blocks')}</h2>
          <BlockRows blocks={form.blocks} onChange={(blocks) => change({ blocks })} />
        </section>
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" disabled={!maySave} loading={create.isSending || rewrite.isSending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </>
  )
}
