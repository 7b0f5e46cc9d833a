import { Button } from '@mantine/core'
import {
  changeGroupOffer,
  type GroupOfferDraft,
  getRunGroupOffer,
  listGroupOfferHistory,
  listRunGroupOffers,
} from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import { Figures } from './Figures.tsx'
import { OfferForm } from './OfferForm.tsx'
import { OfferGroups } from './OfferGroups.tsx'
import { OfferHistory } from './OfferHistory.tsx'
import { OfferState } from './OfferState.tsx'
import { OfferTurns } from './OfferTurns.tsx'
import { typedOf } from './typed.ts'
import { groupOffersWords } from './words.ts'

const changes = [listRunGroupOffers, getRunGroupOffer, listGroupOfferHistory]

/** One offer: how it goes, its groups, its editor, and who changed it. */
export function OfferDetail({ offerId }: { readonly offerId: string }) {
  const t = useWords(groupOffersWords)
  const text = useTexts()
  const params = { offerId }
  const { data: offer, error, refetch } = useRoute(getRunGroupOffer, { params })
  const change = useCommand(changeGroupOffer, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!offer) return <Bone height={320} />
  const { version, state } = offer
  const save = ({ isDraft: _, ...draft }: GroupOfferDraft) =>
    change.send({ params, body: { endsAt: null, showId: null, rewardBatchId: null, ...draft, version } })
  const stale = change.problem?.code === 'sharing.stale-edit' ? change.problem : undefined
  return (
    <div className={css.detail}>
      <h2>{text(offer.product.title)}</h2>
      <p className={css.note}>
        <OfferState state={state} /> {t('sizeOf', { count: offer.steps.at(-1) ?? 0 })} · {offer.createdBy}
      </p>
      <Figures figures={offer.figures} />
      <OfferTurns offer={offer} />
      {stale && (
        <p role="alert">
          {t('stale', { name: String(stale.details.by ?? '') })}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {t('reload')}
          </Button>
        </p>
      )}
      <OfferGroups offerId={offerId} />
      {state !== 'ended' && (
        <OfferForm
          key={version}
          start={typedOf(offer)}
          isKept
          problem={stale ? undefined : change.problem}
          onSubmit={save}
          acts={(draft) => (
            <Button type="submit" loading={change.isSending} disabled={!draft}>
              {t('save')}
            </Button>
          )}
        />
      )}
      <OfferHistory offerId={offerId} />
    </div>
  )
}
