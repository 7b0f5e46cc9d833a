import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { getTopicCare, proposeMerge, suggestTopics } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { topicWords } from './words.ts'

/** Into which topic this one should be drawn, and why. */
export function MergeSheet({ topicId, onClose }: { readonly topicId: string; readonly onClose: () => void }) {
  const t = useWords(topicWords)
  const [typed, setTyped] = useState('')
  const [intoId, setIntoId] = useState<string>()
  const [note, setNote] = useState('')
  const [q] = useDebouncedValue(typed.replace(/^#/, '').trim(), 200)
  const { data } = useRoute(suggestTopics, { query: { q } }, { enabled: q !== '' })
  const propose = useCommand(proposeMerge, {
    changes: [getTopicCare],
    onDone: () => {
      tell(t('mergeSent'), { tone: 'done' })
      onClose()
    },
  })
  const others = (data?.items ?? []).filter(({ id }) => id !== topicId)
  return (
    <Sheet title={t('proposeMerge')} onClose={onClose}>
      <Stack gap="md">
        <TextInput
          label={t('mergeInto')}
          maxLength={41}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Radio.Group aria-label={t('mergeInto')} value={intoId ?? null} onChange={(value) => setIntoId(value)}>
          {others.map(({ id, name }) => (
            <Radio key={id} value={id} label={`#${name}`} styles={{ body: { minHeight: 44, alignItems: 'center' } }} />
          ))}
        </Radio.Group>
        <TextInput
          label={t('mergeWhy')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {propose.problem && <ProblemNote problem={propose.problem} />}
        <Button
          h={44}
          disabled={!intoId || note.trim() === ''}
          loading={propose.isSending}
          onClick={() => intoId && propose.send({ params: { topicId }, body: { intoId, note: note.trim() } })}
        >
          {t('proposeMerge')}
        </Button>
      </Stack>
    </Sheet>
  )
}
