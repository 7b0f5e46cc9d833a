import { Modal } from '@mantine/core'
import { useState } from 'react'
import { changeDraw, type Draw, getDraw, getDrawDraft, getDrawKinds, listDraws } from '#contracts/draws'
import { getShelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { DrawForm } from '#web/shared/room/draw/run/DrawForm.tsx'
import { draftOf, type Typed, typedOf } from '#web/shared/room/draw/run/draft.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { drawsWords } from './words.ts'

/** Writes a prepared draw anew, until somebody or its time opens it. */
export function EditDraw({ draw, onClose }: { readonly draw: Draw; readonly onClose: () => void }) {
  const t = useWords(drawsWords)
  const [typed, setTyped] = useState<Typed>()
  const params = { drawId: draw.id }
  const { data: made, error, refetch } = useRoute(getDrawDraft, { params })
  const { data: kinds } = useRoute(getDrawKinds, {})
  const { data: shelf } = useRoute(getShelf, { params: { showId: draw.showId } })
  const changing = useCommand(changeDraw, {
    changes: [getDraw, getDrawDraft, listDraws],
    onDone: () => {
      tell(t('changed'), { tone: 'done' })
      onClose()
    },
  })
  const productOf = (variantId: string) => made?.products.find((one) => one.variantId === variantId)?.productId
  const current = typed ?? (made && typedOf(made.draft, productOf))
  const send = () => {
    const draft = current && draftOf(current)
    if (draft) changing.send({ params, body: draft })
  }
  return (
    <Modal opened onClose={onClose} title={t('edit')} size="lg">
      {error && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!error && !(current && kinds && shelf) && <Bone height={320} />}
      {current && kinds && shelf && (
        <DrawForm
          typed={current}
          kinds={kinds}
          showId={draw.showId}
          shelf={shelf}
          onType={setTyped}
          onSend={send}
          isSending={changing.isSending}
          problem={changing.problem}
          isOnAir={false}
          isBusy={false}
          isKept
        />
      )}
    </Modal>
  )
}
