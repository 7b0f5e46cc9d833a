import { Button } from '@mantine/core'
import {
  getRunGroupOffer,
  listGroupOfferHistory,
  listRunGroupOffers,
  type RunGroupOffer,
  turnGroupOffer,
} from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import css from '../rule/Rule.module.css'
import { groupOffersWords } from './words.ts'

/** Start, pause, resume, end: what the present state allows. Groups that are open go on in any case. */
export function OfferTurns({ offer }: { readonly offer: RunGroupOffer }) {
  const t = useWords(groupOffersWords)
  const turn = useCommand(turnGroupOffer, {
    changes: [listRunGroupOffers, getRunGroupOffer, listGroupOfferHistory],
    onDone: () => tell(t('turned'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const { id: offerId, state, version } = offer
  if (state === 'ended') return null
  const act = state === 'draft' ? 'started' : state === 'paused' ? 'resumed' : 'paused'
  const send = (one: typeof act | 'ended') => turn.send({ params: { offerId }, body: { version, act: one } })
  return (
    <div className={css.buttons}>
      <Button variant="light" loading={turn.isSending} onClick={() => send(act)}>
        {t(`do.${act}`)}
      </Button>
      <SureButton
        label={t('do.ended')}
        sureLabel={t('endSure')}
        isSending={turn.isSending}
        onSure={() => send('ended')}
      />
      <span className={css.note}>{t('goOn')}</span>
    </div>
  )
}
