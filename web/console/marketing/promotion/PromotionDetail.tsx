import { Button } from '@mantine/core'
import {
  changePromotion,
  endPromotion,
  listPromotionHistory,
  listPromotions,
  type PromotionDraft,
  pausePromotion,
  readPromotion,
  resumePromotion,
} from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { History } from '../rule/History.tsx'
import css from '../rule/Rule.module.css'
import { StateBadge } from '../rule/StateBadge.tsx'
import { Turns } from '../rule/Turns.tsx'
import { ruleWords } from '../rule/words.ts'
import { PromotionForm } from './PromotionForm.tsx'
import { typedOf } from './typed.ts'
import { promotionsWords } from './words.ts'

const changes = [listPromotions, readPromotion, listPromotionHistory]

/** One promotion: what it brought, its editor, and who changed it. */
export function PromotionDetail({ promotionId }: { readonly promotionId: string }) {
  const t = useWords(promotionsWords)
  const says = useWords(ruleWords)
  const text = useTexts()
  const say = useNumbers()
  const params = { promotionId }
  const { data: promotion, error, refetch } = useRoute(readPromotion, { params })
  const history = useList(listPromotionHistory, { params, query: { limit: 10 } })
  const benefit = useBenefit(promotion?.currency ?? 'CNY')
  const done = { changes, onDone: () => tell(says('turned'), { tone: 'done' }), onRefused: useTellRefusal() } as const
  const pause = useCommand(pausePromotion, done)
  const resume = useCommand(resumePromotion, done)
  const end = useCommand(endPromotion, done)
  const change = useCommand(changePromotion, { changes, onDone: () => tell(t('savedToast'), { tone: 'done' }) })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!promotion) return <Bone height={320} />
  const { version } = promotion
  const turn = { paused: pause, resumed: resume, ended: end }
  const save = (draft: PromotionDraft) => {
    const none = { atMost: null, endsAt: null, usesLimit: null, usesPerPerson: null }
    change.send({ params, body: { ...none, ...draft, version } })
  }
  const stale = change.problem?.code === 'promotions.stale-edit' ? change.problem : undefined
  return (
    <div className={css.detail}>
      <h2>{text(promotion.title)}</h2>
      <p className={css.note}>
        <StateBadge state={promotion.state} /> {benefit.benefit(promotion.benefit)}
      </p>
      <dl className={css.figures}>
        <div>
          <dt>{t('orders')}</dt>
          <dd>{say.number(promotion.orders)}</dd>
        </div>
        <div>
          <dt>{t('saved')}</dt>
          <dd>{benefit.money(promotion.saved)}</dd>
        </div>
      </dl>
      <Turns
        state={promotion.state}
        isSending={pause.isSending || resume.isSending || end.isSending}
        onTurn={(act) => turn[act].send({ params, body: { version } })}
      />
      {stale && (
        <p role="alert">
          {says('stale', { name: String(stale.details.by ?? '') })}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {says('reload')}
          </Button>
        </p>
      )}
      {promotion.state !== 'ended' && (
        <PromotionForm
          key={version}
          start={typedOf(promotion)}
          currency={promotion.currency}
          promotionId={promotionId}
          label={t('save')}
          problem={stale ? undefined : change.problem}
          isSending={change.isSending}
          onSave={save}
        />
      )}
      <History list={history} />
    </div>
  )
}
