import { useState } from 'react'
import { endRedPacket, getDrawKinds, openRedPacket } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { blank, draftOf } from '#web/shared/room/draw/packet/draft.ts'
import css from '#web/shared/room/draw/packet/RedPacket.module.css'
import { RedPacketForm } from '#web/shared/room/draw/packet/RedPacketForm.tsx'
import { redPacketWords } from '#web/shared/room/draw/packet/words.ts'
import { useRedPackets } from '#web/shared/room/draw/use-draws.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { LauncherProps } from '../../desk/launch/launcher.ts'
import { PacketList } from './PacketList.tsx'
import { PlannedList } from './PlannedList.tsx'
import { usePlans } from './use-plans.ts'

/** Red packets of the show: what is open with its end and those before, those made beforehand, and a new one. */
export function RedPacketPanel({ desk, tidings, state }: LauncherProps) {
  const t = useWords(redPacketWords)
  const showId = desk.show.id
  const { packets, problem, isPending, again } = useRedPackets(showId, tidings, state)
  const { data: kinds } = useRoute(getDrawKinds, {})
  const [typed, setTyped] = useState(blank)
  const opening = useCommand(openRedPacket, {
    onDone: () => {
      setTyped({ ...typed, title: '' })
      tell(t('launched'), { tone: 'done' })
      again()
    },
  })
  const plans = usePlans(showId, tidings, again)
  const ending = useCommand(endRedPacket, { onDone: again, onRefused: useTellRefusal() })
  if (problem) return <ErrorState problem={problem} onAgain={again} />
  if (isPending || !kinds) return <Bone height={160} />
  const draft = draftOf(typed, kinds.currency)
  const launch = () => draft && opening.send({ params: { showId }, body: draft })
  const plan = (opensAt: string | undefined) => {
    if (!draft) return
    plans.planning.send({ params: { showId }, body: { draft, ...(opensAt !== undefined && { opensAt }) } })
    setTyped({ ...typed, title: '', opensAt: '' })
  }
  const isOpen = packets.some(({ state }) => state === 'open')
  const isOnAir = desk.show.state === 'live'
  return (
    <div className={css.panel}>
      <PacketList packets={packets} onEnd={(packetId) => ending.send({ params: { packetId } })} />
      <PlannedList
        plans={plans.plans}
        mayOpen={isOnAir && !isOpen}
        isSending={plans.isOpening}
        onOpen={plans.open}
        onDrop={plans.drop}
      />
      <RedPacketForm
        typed={typed}
        currency={kinds.currency}
        onType={setTyped}
        onLaunch={launch}
        onPlan={plan}
        isLaunching={opening.isSending}
        problem={opening.problem ?? plans.planning.problem}
        isOnAir={isOnAir}
        isBusy={isOpen}
      />
    </div>
  )
}
