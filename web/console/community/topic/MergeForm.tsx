import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listTopics, mergeTopics, type TopicRow } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import css from './Topics.module.css'
import { topicsWords } from './words.ts'

/** Draws the topic into another, chosen by its name. */
export function MergeForm({ topic }: { readonly topic: TopicRow }) {
  const t = useWords(topicsWords)
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 250)
  const [intoId, setIntoId] = useState<string | null>(null)
  const query = { state: 'open' as const, limit: 20, ...(q && { q }) }
  const { data } = useRoute(listTopics, { query }, { placeholderData: (before) => before })
  const merging = useCommand(mergeTopics, {
    changes: [listTopics],
    onDone: () => tell(t('mergedDone'), { tone: 'done' }),
  })
  const others = (data?.items ?? []).filter(({ id }) => id !== topic.id)
  return (
    <section className={css.form}>
      <h3 className={css.heading}>{t('merge')}</h3>
      <Select
        label={t('mergeInto')}
        description={t('mergeNote')}
        searchable
        clearable
        data={others.map(({ id, name }) => ({ value: id, label: `#${name}` }))}
        filter={({ options }) => options}
        value={intoId}
        onSearchChange={(value) => setWords(value.replace(/^#/, ''))}
        onChange={setIntoId}
      />
      <ProblemNote problem={merging.problem} />
      {intoId && (
        <SureButton
          label={t('merge')}
          sureLabel={t('mergeSure')}
          isSending={merging.isSending}
          onSure={() => merging.send({ params: { topicId: topic.id }, body: { intoId } })}
        />
      )}
    </section>
  )
}
