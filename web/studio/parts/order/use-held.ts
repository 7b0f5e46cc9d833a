import { decideHeldLine, listHeldLines, undoHeldLine } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { orderWords } from './words.ts'

const changes = [listHeldLines]

/** Deciding about held lines. The own decision can be taken back; where a colleague was quicker, theirs is told. */
export function useHeld(showId: string) {
  const t = useWords(orderWords)
  const onRefused = useTellRefusal()
  const undoing = useCommand(undoHeldLine, {
    changes,
    onDone: (_, { body }) => tell(t(body.isLetIn ? 'letInUndone' : 'leftUndone'), { tone: 'done' }),
    onRefused,
  })
  const deciding = useCommand(decideHeldLine, {
    changes,
    onDone: ({ isYours }, input) => {
      const word = input.body.isLetIn ? 'letInDone' : 'leftDone'
      if (isYours) tell(t(word), { tone: 'done', undo: () => undoing.send(input) })
      else tell(t(input.body.isLetIn ? 'letInAlready' : 'leftAlready'))
    },
    onRefused,
  })
  return {
    decide: (lineId: string, isLetIn: boolean) => deciding.send({ params: { showId, lineId }, body: { isLetIn } }),
    isSending: deciding.isSending || undoing.isSending,
  }
}
