import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Collection, createCollection, listCollections, renameCollection } from '#contracts/community'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Saved.module.css'
import { savedWords } from './words.ts'

interface Props {
  /** The collection that gets another name; a new one without. */
  readonly renamed: Collection | undefined
  readonly onClose: () => void
}

/** Begins a collection, or gives one another name. */
export function CollectionForm({ renamed, onClose }: Props) {
  const t = useWords(savedWords)
  const sentence = useProblemSentence()
  const [name, setName] = useState(renamed?.name ?? '')
  const settings = { changes: [listCollections], onDone: onClose }
  const creating = useCommand(createCollection, settings)
  const renaming = useCommand(renameCollection, settings)
  const problem = creating.problem ?? renaming.problem
  const send = () => {
    if (renamed) renaming.send({ params: { collectionId: renamed.id }, body: { name: name.trim() } })
    else creating.send({ body: { name: name.trim() } })
  }
  return (
    <Sheet title={t(renamed ? 'rename' : 'newCollection')} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) send()
        }}
      >
        <TextInput
          label={t('name')}
          value={name}
          maxLength={20}
          data-autofocus
          error={problem && sentence(problem)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!name.trim()} loading={creating.isSending || renaming.isSending}>
          {t('keep')}
        </Button>
      </form>
    </Sheet>
  )
}
