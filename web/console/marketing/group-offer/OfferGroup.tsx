import { completeGroup, getRunGroupOffer, listRunGroupOffers, listRunGroups, type RunGroup } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import own from './GroupOffers.module.css'
import { groupOffersWords } from './words.ts'

/** One group: its people, its state, and completing it where the house lets the shop. */
export function OfferGroup({ group }: { readonly group: RunGroup }) {
  const t = useWords(groupOffersWords)
  const { id: groupId, state, size, taken, paid, members, openedAt, closedAt, endsAt, byHouse, refundsPending } = group
  const complete = useCommand(completeGroup, {
    changes: [listRunGroups, listRunGroupOffers, getRunGroupOffer],
    onDone: () => tell(t('completedByHouse'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <li className={own.group}>
      <div className={own.groupHead}>
        <a href={`/groups/${groupId}`}>{members.map(({ person }) => person.name).join(t('and')) || t('nobody')}</a>
        <span className={own.groupState} data-state={state}>
          {t(state === 'opening' ? 'group.open' : `group.${state}`)}
          {byHouse && ` · ${t('byHouse')}`}
        </span>
      </div>
      <p className={own.note}>
        {t('seats', { paid, held: taken - paid, size })} · {openedAt && <When at={openedAt} />}
        {state === 'open' && endsAt && (
          <>
            {' → '}
            <When at={endsAt} />
          </>
        )}
        {closedAt && (
          <>
            {' → '}
            <When at={closedAt} />
          </>
        )}
        {refundsPending > 0 && ` · ${t('refundsPendingOf', { count: refundsPending })}`}
      </p>
      {group.canComplete && (
        <SureButton
          label={t('complete')}
          sureLabel={t('completeSure')}
          isSending={complete.isSending}
          onSure={() => complete.send({ params: { groupId } })}
        />
      )}
    </li>
  )
}
