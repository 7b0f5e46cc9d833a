import { Modal } from '@mantine/core'
import { useState } from 'react'
import { createDraw, getDrawKinds, listDraws } from '#contracts/draws'
import { getShelf, type ShowCard } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { DrawForm } from '#web/shared/room/draw/run/DrawForm.tsx'
import { blank, blankPrize, draftOf } from '#web/shared/room/draw/run/draft.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Draws.module.css'
import { ShowSelect } from './ShowSelect.tsx'
import { drawsWords } from './words.ts'

/** Makes a draw for a show: at once where it is on air, prepared, or for a time at which it opens by itself. */
export function NewDraw({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(drawsWords)
  const [show, setShow] = useState<ShowCard>()
  const [typed, setTyped] = useState(blank)
  const { data: kinds } = useRoute(getDrawKinds, {})
  const { data: shelf } = useRoute(getShelf, { params: { showId: show?.id ?? '' } }, { enabled: show !== undefined })
  const creating = useCommand(createDraw, {
    changes: [listDraws],
    onDone: (_draw, { body }) => {
      tell(t(body.open ? 'launched' : body.opensAt ? 'scheduled' : 'kept'), { tone: 'done' })
      onClose()
    },
  })
  const firstKind = kinds?.prizes.find((kind) => kind === 'product') ?? kinds?.prizes[0]
  const filled = typed.prizes.length > 0 || !firstKind ? typed : { ...typed, prizes: [blankPrize(firstKind)] }
  const send = (open: boolean) => {
    const draft = draftOf(filled)
    if (draft && show) creating.send({ params: { showId: show.id }, body: { ...draft, open } })
  }
  return (
    <Modal opened onClose={onClose} title={t('new')} size="lg">
      <div className={css.detail}>
        <ShowSelect value={show} onChange={setShow} />
        {!show && <p className={css.note}>{t('showFirst')}</p>}
        {show && shelf && kinds && (
          <DrawForm
            key={show.id}
            typed={filled}
            kinds={kinds}
            showId={show.id}
            shelf={shelf}
            onType={setTyped}
            onSend={send}
            isSending={creating.isSending}
            problem={creating.problem}
            isOnAir={show.state === 'live'}
            isBusy={false}
          />
        )}
      </div>
    </Modal>
  )
}
