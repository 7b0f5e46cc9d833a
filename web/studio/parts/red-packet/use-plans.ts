import {
  dropPlannedRedPacket,
  listPlannedOfShow,
  openPlannedRedPacket,
  type PlannedRedPacket,
  planRedPacket,
} from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { redPacketWords } from '#web/shared/room/draw/packet/words.ts'
import { type RoomTidings, useTidings } from '#web/shared/room/tidings.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'

/** The red packets that were made beforehand for a show. */
export function usePlans(showId: string, tidings: RoomTidings, onOpened: () => void) {
  const t = useWords(redPacketWords)
  const params = { showId }
  const { data, refetch } = useRoute(listPlannedOfShow, { params }, { staleTime: 0 })
  const again = () => void refetch()
  // One that is open is planned no more, whoever opened it.
  useTidings(tidings, { onEntry: ({ type }) => type === 'red-packet-opened' && again(), onMissed: again })
  const onRefused = useTellRefusal()
  const planning = useCommand(planRedPacket, {
    onDone: () => {
      tell(t('kept'), { tone: 'done' })
      again()
    },
  })
  const opening = useCommand(openPlannedRedPacket, {
    onDone: () => {
      tell(t('launched'), { tone: 'done' })
      again()
      onOpened()
    },
    onRefused: (problem) => {
      onRefused(problem)
      again()
    },
  })
  const dropping = useCommand(dropPlannedRedPacket, { onDone: again, onRefused })
  const drop = ({ id: planId, draft, opensAt }: PlannedRedPacket) => {
    dropping.send({ params: { planId } })
    const undo = () => planning.send({ params, body: { draft, ...(opensAt && { opensAt }) } })
    tell(t('dropped', { title: draft.title }), { undo })
  }
  return {
    plans: data?.items ?? [],
    planning,
    isOpening: opening.isSending,
    open: ({ id: planId }: PlannedRedPacket) => opening.send({ params: { planId } }),
    drop,
  }
}
