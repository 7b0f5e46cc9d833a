import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getStreamKey, rotateStreamKey } from '#contracts/live'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'
import { CopyField } from './CopyField.tsx'
import css from './Publish.module.css'
import { publishWords } from './words.ts'

/** What OBS asks for: server and key, and a new key when the old one got about. */
export function StreamKey({ showId }: { readonly showId: string }) {
  const t = useWords(publishWords)
  const sentence = useProblemSentence()
  const queries = useQueryClient()
  const input = { params: { showId } }
  const { data, error } = useRoute(getStreamKey, input)
  const rotating = useCommand(rotateStreamKey, {
    onDone: (key) => {
      queries.setQueryData(keyOf(getStreamKey, input), key)
      tell(t('rotated'), { tone: 'done' })
    },
    onRefused: (problem) => tell(sentence(problem), { tone: 'refused' }),
  })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Bone height={120} />
  return (
    <div className={css.card}>
      <p className={css.note}>{t('obsNote')}</p>
      <CopyField label={t('server')} value={data.server} />
      <CopyField label={t('key')} value={data.key} isSecret />
      <Button variant="subtle" onClick={() => rotating.send(input)} loading={rotating.isSending}>
        {t('rotate')}
      </Button>
    </div>
  )
}
