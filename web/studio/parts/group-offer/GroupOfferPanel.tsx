import { IconUsersGroup } from '@tabler/icons-react'
import {
  launchGroupOffer,
  listLaunchableGroupOffers,
  listShowGroupOffers,
  withdrawGroupOffer,
} from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { useGroupOffers } from '#web/shared/room/group/use-group-offers.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { LauncherProps } from '../../desk/launch/launcher.ts'
import css from './GroupOffer.module.css'
import { LaunchRow } from './LaunchRow.tsx'
import { groupOfferWords } from './words.ts'

/** Puts group buys on in the room: those that are on with their groups, and those that can be, each with one press. */
export function GroupOfferPanel({ desk, tidings, state }: LauncherProps) {
  const t = useWords(groupOfferWords)
  const { id: showId, state: showState } = desk.show
  const { offers: on, problem, isPending, again } = useGroupOffers(showId, tidings, state)
  const all = useRoute(listLaunchableGroupOffers, { params: { showId } })
  const tellRefusal = useTellRefusal()
  const changes = [listShowGroupOffers]
  const launching = useCommand(launchGroupOffer, {
    changes,
    onDone: () => tell(t('launched'), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  const withdrawing = useCommand(withdrawGroupOffer, { changes, onRefused: tellRefusal })
  if (problem) return <ErrorState problem={problem} onAgain={again} />
  const isSending = launching.isSending || withdrawing.isSending
  const onIds = new Set(on.map(({ offer }) => offer.id))
  const others = all.data?.items.filter(({ offer }) => !onIds.has(offer.id)) ?? []
  const isOnAir = showState === 'live'
  return (
    <div className={css.panel}>
      {(isPending || all.isPending) && <Bone height={80} />}
      {on.map((shown) => (
        <LaunchRow
          key={shown.offer.id}
          shown={shown}
          isOn
          act={t('withdraw')}
          isSending={isSending}
          onAct={() => withdrawing.send({ params: { showId, offerId: shown.offer.id } })}
        />
      ))}
      {all.data?.items.length === 0 && on.length === 0 && (
        <EmptyState art={<IconUsersGroup size={32} stroke={1.5} />} title={t('nothing')} note={t('nothingNote')} />
      )}
      {!isOnAir && others.length > 0 && <p className={css.note}>{t('notOnAir')}</p>}
      {others.map((shown) => (
        <LaunchRow
          key={shown.offer.id}
          shown={shown}
          act={t('launch')}
          isSending={isSending || !isOnAir}
          onAct={() => launching.send({ params: { showId }, body: { offerId: shown.offer.id } })}
        />
      ))}
    </div>
  )
}
