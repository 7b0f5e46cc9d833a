import { Textarea } from '@mantine/core'
import { useId, useRef } from 'react'
import { textMax } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { People } from '../parts/talk/People.tsx'
import { useMention } from '../parts/talk/use-mention.ts'
import css from './Compose.module.css'
import type { Form } from './form.ts'
import { composeWords } from './words.ts'

interface Props {
  readonly form: Form
  readonly onChange: (part: Pick<Partial<Form>, 'text' | 'mentions'>) => void
}

/** The words of a note. Behind an `@` people are offered, to be chosen by key or by touch. */
export function TextField({ form: { text, mentions }, onChange }: Props) {
  const t = useWords(composeWords)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const mention = useMention(undefined, {
    text,
    setText: (written) => onChange({ text: written }),
    field,
    onChosen: ({ id, name }) => onChange({ mentions: [...mentions, { id, name }] }),
  })
  const isOffering = mention.people.length > 0
  return (
    <div className={css.field}>
      <Textarea
        ref={field}
        label={t('text')}
        placeholder={t('textHint')}
        maxLength={textMax}
        autosize
        minRows={5}
        maxRows={16}
        aria-controls={isOffering ? listId : undefined}
        value={text}
        onChange={(event) => {
          onChange({ text: event.currentTarget.value })
          mention.look()
        }}
        onSelect={mention.look}
        onKeyDown={mention.onKey}
      />
      {isOffering && <People id={listId} people={mention.people} place={mention.place} onChoose={mention.choose} />}
    </div>
  )
}
