import type { TopicRow } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { HideTopic } from './HideTopic.tsx'
import { LaunchForm } from './LaunchForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { RenameForm } from './RenameForm.tsx'
import css from './Topics.module.css'
import { topicsWords } from './words.ts'

/** What can be made of one topic. */
export function TopicDetail({ topic }: { readonly topic: TopicRow }) {
  const t = useWords(topicsWords)
  return (
    <div className={css.detail}>
      <h2 className={css.name}>#{topic.name}</h2>
      {topic.state === 'merged' ? (
        <p>{t('mergedInto', { name: topic.mergedInto ?? '' })}</p>
      ) : (
        <>
          {topic.state === 'open' && <LaunchForm topic={topic} />}
          <RenameForm topic={topic} />
          {topic.state === 'open' && <MergeForm topic={topic} />}
          <HideTopic topic={topic} />
        </>
      )}
    </div>
  )
}
