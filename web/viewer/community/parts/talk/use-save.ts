import { listCollections, listOwnSaves, save, type TalkFigures, unsave } from '#contracts/community'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useTurn } from '#web/shared/wire/use-turn.ts'
import type { Subject } from './use-like.ts'
import { talkWords } from './words.ts'

/** Saves something, or takes it out: at once on the screen, with a way back. */
export function useSave({ kind, subjectId }: Subject, { saved, saves }: Pick<TalkFigures, 'saved' | 'saves'>) {
  const t = useWords(talkWords)
  const asMember = useAsMember()
  const onRefused = useTellRefusal()
  const turned = useTurn({
    key: `save/${kind}/${subjectId}`,
    known: { isOn: saved, count: saves },
    turnOn: save,
    turnOff: unsave,
    input: { params: { kind, subjectId } },
    read: (answer) => ({ isOn: answer.saved, count: answer.saves }),
    changes: [listOwnSaves, listCollections],
    onDone: (isOn) =>
      tell(t(isOn ? 'savedNow' : 'unsaved'), { tone: 'done', ...(isOn ? {} : { undo: () => turned.turn(true) }) }),
    onRefused,
  })
  return { ...turned, flip: asMember(turned.flip) }
}
