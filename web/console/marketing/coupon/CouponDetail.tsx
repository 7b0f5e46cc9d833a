import { Button } from '@mantine/core'
import {
  type CouponBatchDraft,
  changeCouponBatch,
  listCouponBatches,
  listCouponBatchHistory,
  readCouponBatch,
  turnCouponBatch,
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
import { Codes } from './Codes.tsx'
import { CouponForm } from './CouponForm.tsx'
import { typedOf } from './typed.ts'
import { couponsWords } from './words.ts'

const changes = [listCouponBatches, readCouponBatch, listCouponBatchHistory]

/** One batch: what it brought, its codes, its editor, and who changed it. */
export function CouponDetail({ batchId }: { readonly batchId: string }) {
  const t = useWords(couponsWords)
  const says = useWords(ruleWords)
  const text = useTexts()
  const say = useNumbers()
  const params = { batchId }
  const { data: batch, error, refetch } = useRoute(readCouponBatch, { params })
  const history = useList(listCouponBatchHistory, { params, query: { limit: 10 } })
  const benefit = useBenefit(batch?.currency ?? 'CNY')
  const tellRefusal = useTellRefusal()
  const turn = useCommand(turnCouponBatch, {
    changes,
    onDone: () => tell(says('turned'), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  const change = useCommand(changeCouponBatch, { changes, onDone: () => tell(t('savedToast'), { tone: 'done' }) })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!batch) return <Bone height={320} />
  const { version, claimed, total } = batch
  const save = (draft: CouponBatchDraft) =>
    change.send({ params, body: { total: null, claimsUntil: null, ...draft, version } })
  const stale = change.problem?.code === 'promotions.stale-edit' ? change.problem : undefined
  const figures = [
    [t('claimed'), total === undefined ? say.number(claimed) : t('ofTotal', { claimed, total })],
    [t('used'), say.number(batch.used)],
    [t('saved'), benefit.money(batch.saved)],
    [t('sales'), benefit.money(batch.sales)],
  ] as const
  return (
    <div className={css.detail}>
      <h2>{text(batch.title)}</h2>
      <p className={css.note}>
        <StateBadge state={batch.state} /> {benefit.coupon(batch.benefit)} ·{' '}
        {benefit.terms(batch.threshold, batch.benefit)}
      </p>
      <dl className={css.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Turns
        state={batch.state}
        isSending={turn.isSending}
        onTurn={(act) => turn.send({ params, body: { version, act } })}
      />
      {stale && (
        <p role="alert">
          {says('stale', { name: String(stale.details.by ?? '') })}{' '}
          <Button variant="light" onClick={() => void refetch().then(change.forget)}>
            {says('reload')}
          </Button>
        </p>
      )}
      <Codes batchId={batchId} />
      {batch.state !== 'ended' && (
        <CouponForm
          key={version}
          start={typedOf(batch)}
          currency={batch.currency}
          isFixed={claimed > 0}
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
