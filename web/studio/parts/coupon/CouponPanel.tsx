import { IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import { closeCouponDrop, dropCoupon, listDroppableCoupons } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { useDrops } from '#web/shared/room/coupon/use-drops.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { LauncherProps } from '../../desk/launch/launcher.ts'
import css from './Coupon.module.css'
import { blank, DropForm, draftOf } from './DropForm.tsx'
import { DropRow } from './DropRow.tsx'
import { couponWords } from './words.ts'

/** Drops coupons into the room: what lies there with its count, a new drop, and what was dropped before. */
export function CouponPanel({ desk, tidings, state }: LauncherProps) {
  const t = useWords(couponWords)
  const showId = desk.show.id
  const { drops, problem, isPending, again } = useDrops(showId, tidings, state)
  const batches = useRoute(listDroppableCoupons, { params: { showId } })
  const [typed, setTyped] = useState(blank)
  const dropping = useCommand(dropCoupon, {
    changes: [listDroppableCoupons],
    onDone: () => {
      tell(t('dropped'), { tone: 'done' })
      again()
    },
  })
  const closing = useCommand(closeCouponDrop, { onDone: again, onRefused: useTellRefusal() })
  if (problem) return <ErrorState problem={problem} onAgain={again} />
  const running = drops.filter(({ closedAt }) => !closedAt)
  const earlier = drops.filter(({ closedAt }) => closedAt).toReversed()
  return (
    <div className={css.panel}>
      {isPending && <Bone height={80} />}
      {running.map((drop) => (
        <DropRow
          key={drop.id}
          drop={drop}
          act={t('close')}
          isSending={closing.isSending}
          onAct={() => closing.send({ params: { showId, dropId: drop.id } })}
        />
      ))}
      {batches.data?.items.length === 0 && (
        <EmptyState art={<IconTicket size={32} stroke={1.5} />} title={t('nothing')} note={t('nothingNote')} />
      )}
      {batches.data && batches.data.items.length > 0 && (
        <DropForm
          batches={batches.data.items}
          typed={typed}
          onType={setTyped}
          isOnAir={desk.show.state === 'live'}
          isSending={dropping.isSending}
          problem={dropping.problem}
          replaces={running.some(({ batchId }) => batchId === typed.batchId)}
          onDrop={() => dropping.send({ params: { showId }, body: draftOf(typed) })}
        />
      )}
      {earlier.length > 0 && (
        <section aria-label={t('earlier')}>
          <h3 className={css.legend}>{t('earlier')}</h3>
          {earlier.map((drop) => (
            <DropRow
              key={drop.id}
              drop={drop}
              act={t('again')}
              isSending={false}
              onAct={() => setTyped({ ...typed, batchId: drop.batchId, quantity: drop.quantity ?? '' })}
            />
          ))}
        </section>
      )}
    </div>
  )
}
