import { sanctionPerson } from '#contracts/live'
import {
  liftHouseSanction,
  listHouseSanctions,
  listModerationLog,
  type Sanction,
  sanctionInHouse,
} from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { moderationWords } from '../words.ts'

const changes = [listHouseSanctions, listModerationLog]

/** Ends a measure early; taking that back imposes it again for the time it still had. */
export function useLift() {
  const t = useWords(moderationWords)
  const onRefused = useTellRefusal()
  const inHouse = useCommand(sanctionInHouse, { changes, onRefused })
  const inRoom = useCommand(sanctionPerson, { changes, onRefused })
  const lifting = useCommand(liftHouseSanction, { changes, onRefused })
  const again = ({ person, scope, subjectId, measure, reason, until }: Sanction) => {
    const minutes = minutesLeft(until)
    const body = { personId: person.id, reason: reason || t(measure), minutes }
    if (scope === 'house') inHouse.send({ body })
    else if (subjectId) inRoom.send({ params: { showId: subjectId }, body: { ...body, measure } })
  }
  const lift = (sanction: Sanction) =>
    void lifting.ask({ params: { sanctionId: sanction.id } }).then(
      () => tell(t('liftedDone', { name: sanction.person.name }), { tone: 'done', undo: () => again(sanction) }),
      () => undefined,
    )
  return { lift, isSending: lifting.isSending }
}

/** In whole minutes, at least one; 0 is what the routes take for “until lifted”. */
function minutesLeft(until: string | undefined): number {
  return until ? Math.max(1, Math.ceil((Date.parse(until) - serverNow()) / 60_000)) : 0
}
