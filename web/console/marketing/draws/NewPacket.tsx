import { Modal } from '@mantine/core'
import { useState } from 'react'
import { getDrawKinds, listPlannedRedPackets, listRedPackets, openRedPacket, planRedPacket } from '#contracts/draws'
import type { ShowCard } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { blank, draftOf } from '#web/shared/room/draw/packet/draft.ts'
import { RedPacketForm } from '#web/shared/room/draw/packet/RedPacketForm.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Draws.module.css'
import { ShowSelect } from './ShowSelect.tsx'
import { drawsWords } from './words.ts'

/** Makes a red packet for a show: at once where it is on air, else for a time at which it opens by itself. */
export function NewPacket({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(drawsWords)
  const [show, setShow] = useState<ShowCard>()
  const [typed, setTyped] = useState(blank)
  const { data: kinds } = useRoute(getDrawKinds, {})
  const done = (word: 'packetLaunched' | 'packetPlanned' | 'packetKept') => {
    tell(t(word), { tone: 'done' })
    onClose()
  }
  const opening = useCommand(openRedPacket, { changes: [listRedPackets], onDone: () => done('packetLaunched') })
  const planning = useCommand(planRedPacket, {
    changes: [listPlannedRedPackets],
    onDone: (_plan, { body }) => done(body.opensAt ? 'packetPlanned' : 'packetKept'),
  })
  const draft = kinds && draftOf(typed, kinds.currency)
  return (
    <Modal opened onClose={onClose} title={t('newPacket')} size="lg">
      <div className={css.detail}>
        <ShowSelect value={show} onChange={setShow} />
        {!show && <p className={css.note}>{t('showFirst')}</p>}
        {show && kinds && (
          <RedPacketForm
            typed={typed}
            currency={kinds.currency}
            onType={setTyped}
            onLaunch={() => draft && opening.send({ params: { showId: show.id }, body: draft })}
            onPlan={(opensAt) =>
              draft && planning.send({ params: { showId: show.id }, body: { draft, ...(opensAt && { opensAt }) } })
            }
            isLaunching={opening.isSending || planning.isSending}
            problem={opening.problem ?? planning.problem}
            isOnAir={show.state === 'live'}
            isBusy={false}
          />
        )}
      </div>
    </Modal>
  )
}
