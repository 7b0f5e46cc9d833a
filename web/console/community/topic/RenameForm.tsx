import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listTopics, renameTopic, type TopicRow } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Topics.module.css'
import { topicsWords } from './words.ts'

/** Gives the topic another name. */
export function RenameForm({ topic }: { readonly topic: TopicRow }) {
  const t = useWords(topicsWords)
  const [name, setName] = useState(topic.name)
  const renaming = useCommand(renameTopic, {
    changes: [listTopics],
    onDone: () => tell(t('renamedDone'), { tone: 'done' }),
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    renaming.send({ params: { topicId: topic.id }, body: { version: topic.version, name } })
  }
  return (
    <form className={css.form} onSubmit={save}>
      <h3 className={css.heading}>{t('rename')}</h3>
      <TextInput
        label={t('newName')}
        description={t('renameNote')}
        value={name}
        required
        maxLength={40}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote problem={renaming.problem} />
      <div className={css.buttons}>
        <Button type="submit" variant="light" disabled={name === topic.name} loading={renaming.isSending}>
          {t('rename')}
        </Button>
      </div>
    </form>
  )
}
