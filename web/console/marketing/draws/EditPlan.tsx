import { Modal } from '@mantine/core'
import { useState } from 'react'
import { changePlannedRedPacket, listPlannedRedPackets, type PlannedRedPacket } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { draftOf, typedOf } from '#web/shared/room/draw/packet/draft.ts'
import { RedPacketForm } from '#web/shared/room/draw/packet/RedPacketForm.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { drawsWords } from './words.ts'

/** Writes a planned red packet anew, until its time opens it. */
export function EditPlan({ plan, onClose }: { readonly plan: PlannedRedPacket; readonly onClose: () => void }) {
  const t = useWords(drawsWords)
  const { id: planId, currency } = plan
  const [typed, setTyped] = useState(() => typedOf(plan.draft, currency, plan.opensAt))
  const changing = useCommand(changePlannedRedPacket, {
    changes: [listPlannedRedPackets],
    onDone: () => {
      tell(t('changed'), { tone: 'done' })
      onClose()
    },
  })
  const draft = draftOf(typed, currency)
  return (
    <Modal opened onClose={onClose} title={t('edit')} size="lg">
      <RedPacketForm
        typed={typed}
        currency={currency}
        onType={setTyped}
        onLaunch={() => {}}
        onPlan={(opensAt) =>
          draft && changing.send({ params: { planId }, body: { draft, ...(opensAt && { opensAt }) } })
        }
        isLaunching={changing.isSending}
        problem={changing.problem}
        isOnAir={false}
        isBusy
        isKept
      />
    </Modal>
  )
}
