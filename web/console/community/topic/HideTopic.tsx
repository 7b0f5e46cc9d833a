import { Button } from '@mantine/core'
import { hideTopic, listTopics, showTopic, type TopicRow } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Topics.module.css'
import { topicsWords } from './words.ts'

/** Takes the topic from sight, or shows it again. */
export function HideTopic({ topic }: { readonly topic: TopicRow }) {
  const t = useWords(topicsWords)
  const isHidden = topic.state === 'hidden'
  const turning = useCommand(isHidden ? showTopic : hideTopic, {
    changes: [listTopics],
    onDone: () => tell(t(isHidden ? 'shownDone' : 'hiddenDone'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <section className={css.form}>
      <p className={css.note}>{t('hideNote')}</p>
      <div className={css.buttons}>
        <Button
          variant="default"
          loading={turning.isSending}
          onClick={() => turning.send({ params: { topicId: topic.id } })}
        >
          {t(isHidden ? 'show' : 'hide')}
        </Button>
      </div>
    </section>
  )
}
