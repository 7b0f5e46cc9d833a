import { decideCase, getCase, listCases, listModerationLog, undoDecision } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import type { Choice } from './choice.ts'
import { caseWords } from './words.ts'

const changes = [listCases, getCase, listModerationLog]

/** Decides a case; for half a minute that can be taken back, before its person is told. */
export function useDecide(caseId: string, onDone: () => void) {
  const t = useWords(caseWords)
  const onRefused = useTellRefusal()
  const deciding = useCommand(decideCase, { changes, onRefused })
  const undoing = useCommand(undoDecision, { changes, onRefused })
  const params = { caseId }
  const decide = ({ decision, rule, minutes, id }: Choice, answer: string) => {
    const body = {
      decision,
      rule,
      ...(minutes !== undefined && { minutes }),
      ...(id && { templateId: id }),
      ...(answer && { answer }),
    }
    void deciding.ask({ params, body }).then(
      () => {
        tell(t('done', { decision: t(`decision.${decision}`) }), { tone: 'done', undo: () => undoing.send({ params }) })
        onDone()
      },
      () => undefined,
    )
  }
  return { decide, undo: () => undoing.send({ params }), isSending: deciding.isSending }
}
