import { like, type TalkFigures, type TalkKind, unlike } from '#contracts/community'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useTurn } from '#web/shared/wire/use-turn.ts'

export interface Subject {
  readonly kind: TalkKind
  readonly subjectId: string
}

/** Likes something, or no longer: at once on the screen; guests are led to sign in. */
export function useLike({ kind, subjectId }: Subject, { liked, likes }: Pick<TalkFigures, 'liked' | 'likes'>) {
  const asMember = useAsMember()
  const onRefused = useTellRefusal()
  const turned = useTurn({
    key: `like/${kind}/${subjectId}`,
    known: { isOn: liked, count: likes },
    turnOn: like,
    turnOff: unlike,
    input: { params: { kind, subjectId } },
    read: (answer) => ({ isOn: answer.liked, count: answer.likes }),
    onRefused,
  })
  return { ...turned, flip: asMember(turned.flip) }
}
