import { Button } from '@mantine/core'
import { changeHelpOffer, listOfferHelps, listRunHelpOffers, readHelpOffer, turnHelpOffer } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import ruleCss from '../rule/Rule.module.css'
import { StateBadge } from '../rule/StateBadge.tsx'
import { Turns } from '../rule/Turns.tsx'
import { Calls } from './Calls.tsx'
import { HelpOfferForm } from './HelpOfferForm.tsx'
import { typedOf } from './typed.ts'
import { helpOffersWords } from './words.ts'

const changes = [listRunHelpOffers, readHelpOffer, listOfferHelps]

/** One offer: what came of it, its calls, and its editor. */
export function HelpOfferDetail({ offerId }: { readonly offerId: string }) {
  const t = useWords(helpOffersWords)
  const text = useTexts()
  const say = useNumbers()
  const language = useLanguage()
  const params = { offerId }
  const { data: offer, error, refetch } = useRoute(readHelpOffer, { params })
  const tellRefusal = useTellRefusal()
  const turn = useCommand(turnHelpOffer, {
    changes,
    onDone: () => tell(t('turned'), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  const change = useCommand(changeHelpOffer, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!offer) return <Bone height={320} />
  const { version, total, left } = offer
  const isStale = change.problem?.code === 'sharing.stale-edit'
  const figures = (['calls', 'reached', 'bought', 'helps', 'newHelpers'] as const).map(
    (key) => [key, offer[key]] as const,
  )
  return (
    <div className={ruleCss.detail}>
      <h2>{[text(offer.product.title), text(offer.variant)].filter(Boolean).join(' / ')}</h2>
      <p className={ruleCss.note}>
        <StateBadge state={offer.state} /> {sayMoney(offer.startPrice, language)} →{' '}
        {sayMoney(offer.floorPrice, language)} · {t(`shape.${offer.shape}`)} · {t(`buyAt.${offer.buyAt}`)}
        {total !== undefined && left !== undefined && ` · ${t('sold', { taken: total - left, total })}`}
      </p>
      <dl className={ruleCss.figures}>
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{say.number(value)}</dd>
          </div>
        ))}
      </dl>
      <Turns
        state={offer.state}
        isSending={turn.isSending}
        onTurn={(act) => turn.send({ params, body: { version, act } })}
      />
      <Calls offerId={offerId} />
      {isStale && (
        <p role="alert">
          {t('stale')}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {t('reload')}
          </Button>
        </p>
      )}
      {offer.state !== 'ended' && (
        <HelpOfferForm
          key={version}
          start={typedOf(offer)}
          currency={offer.startPrice.currency}
          label={t('save')}
          problem={isStale ? undefined : change.problem}
          isSending={change.isSending}
          onSave={(draft) => change.send({ params, body: { version, draft } })}
        />
      )}
    </div>
  )
}
