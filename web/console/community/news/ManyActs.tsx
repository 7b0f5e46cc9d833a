import { Button } from '@mantine/core'
import { listRunNews, type NewsState, settleManyNews } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { runNewsWords } from './words.ts'

interface Props {
  readonly ids: readonly string[]
  /** What the chosen ones are, where the list shows one state. */
  readonly state: NewsState | undefined
  readonly onDone: () => void
}

/** Decides on many pieces at once; it can be taken back. */
export function ManyActs({ ids, state, onDone }: Props) {
  const t = useWords(runNewsWords)
  const onRefused = useTellRefusal()
  const changes = [listRunNews]
  const undoing = useCommand(settleManyNews, { changes, onRefused })
  const settling = useCommand(settleManyNews, {
    changes,
    onRefused,
    onDone: ({ settled }) => {
      const undo = state && { undo: () => undoing.send({ body: { itemIds: settled, state } }) }
      tell(t('manyDone', { count: settled.length }), { tone: 'done', ...(settled.length > 0 && undo) })
      onDone()
    },
  })
  const send = (to: NewsState) => settling.send({ body: { itemIds: ids.slice(0, 200), state: to } })
  return (
    <>
      {state !== 'published' && (
        <Button size="sm" variant="light" loading={settling.isSending} onClick={() => send('published')}>
          {t('publish')}
        </Button>
      )}
      {state !== 'aside' && (
        <Button size="sm" variant="default" loading={settling.isSending} onClick={() => send('aside')}>
          {t('setAside')}
        </Button>
      )}
      {state !== 'waiting' && (
        <Button size="sm" variant="default" loading={settling.isSending} onClick={() => send('waiting')}>
          {t('putBack')}
        </Button>
      )}
    </>
  )
}
