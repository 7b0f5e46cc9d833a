import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { endTopicLaunch, launchTopic, listTopics, type TopicRow } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Topics.module.css'
import { topicsWords } from './words.ts'

/** Asks something of everybody under the topic, or takes it down. */
export function LaunchForm({ topic }: { readonly topic: TopicRow }) {
  const t = useWords(topicsWords)
  const [prompt, setPrompt] = useState(topic.prompt ?? '')
  const params = { topicId: topic.id }
  const launching = useCommand(launchTopic, {
    changes: [listTopics],
    onDone: () => tell(t('launchedDone'), { tone: 'done' }),
  })
  const ending = useCommand(endTopicLaunch, {
    changes: [listTopics],
    onDone: () => tell(t('endedDone'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    launching.send({ params, body: { version: topic.version, prompt } })
  }
  return (
    <form className={css.form} onSubmit={save}>
      <h3 className={css.heading}>{t('launch')}</h3>
      <Textarea
        label={t('prompt')}
        description={t('promptNote')}
        value={prompt}
        required
        autosize
        minRows={2}
        maxLength={300}
        onChange={(event) => setPrompt(event.currentTarget.value)}
      />
      <ProblemNote problem={launching.problem} />
      <div className={css.buttons}>
        <Button type="submit" variant="light" disabled={prompt === (topic.prompt ?? '')} loading={launching.isSending}>
          {t(topic.prompt ? 'changeLaunch' : 'saveLaunch')}
        </Button>
        {topic.prompt && (
          <Button
            variant="subtle"
            loading={ending.isSending}
            onClick={() => ending.send({ params, body: { version: topic.version } })}
          >
            {t('endLaunch')}
          </Button>
        )}
      </div>
    </form>
  )
}
