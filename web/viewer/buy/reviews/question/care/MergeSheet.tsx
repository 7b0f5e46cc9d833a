import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import {
  findSimilarQuestions,
  getQuestionCare,
  listQuestions,
  proposeQuestionMerge,
  type Question,
} from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../Question.module.css'
import { questionCareWords } from './words.ts'

interface Props {
  readonly question: Question
  readonly left: { readonly left: number; readonly most: number }
  readonly onClose: () => void
}

/** Into which question of the same place this one should be drawn, and why. The likest ones stand there at once. */
export function MergeSheet({ question, left, onClose }: Props) {
  const t = useWords(questionCareWords)
  const [typed, setTyped] = useState('')
  const [intoId, setIntoId] = useState<string>()
  const [note, setNote] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const place = { placeKind: question.place.kind, placeId: question.place.id }
  const like = useRoute(findSimilarQuestions, { query: { ...place, text: question.text } }, { enabled: search === '' })
  const found = useRoute(listQuestions, { query: { ...place, search, limit: 10 } }, { enabled: search !== '' })
  const shown = search === '' ? like.data : found.data
  const others = shown?.items.filter(({ id, state }) => id !== question.id && state !== 'removed')
  const propose = useCommand(proposeQuestionMerge, {
    changes: [getQuestionCare],
    onDone: () => {
      tell(t('sent'), { tone: 'done' })
      onClose()
    },
  })
  const params = { questionId: question.id }
  return (
    <Sheet title={t('proposeTitle')} onClose={onClose}>
      <Stack gap="md">
        <p className={css.note}>{t('proposeNote')}</p>
        <TextInput
          type="search"
          label={t('search')}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Radio.Group label={t('into')} value={intoId ?? null} onChange={(value) => setIntoId(value)}>
          {others?.map(({ id, text }) => (
            <Radio key={id} value={id} label={text} styles={{ body: { minHeight: 44, alignItems: 'center' } }} />
          ))}
        </Radio.Group>
        {others?.length === 0 && <p className={css.note}>{t('nothing')}</p>}
        <TextInput
          label={t('why')}
          placeholder={t('whyHint')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemNote problem={propose.problem ?? like.error ?? found.error ?? undefined} />
        <p className={css.note}>{left.left > 0 ? t('left', { ...left }) : t('none')}</p>
        <Button
          h={44}
          disabled={!intoId || note.trim() === '' || left.left === 0}
          loading={propose.isSending}
          onClick={() => intoId && propose.send({ params, body: { intoId, note: note.trim() } })}
        >
          {t('propose')}
        </Button>
      </Stack>
    </Sheet>
  )
}
