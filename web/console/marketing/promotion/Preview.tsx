import { Checkbox, NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type PromotionDraft, previewPrice } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import { type PreviewLine, PreviewLines } from './PreviewLines.tsx'
import { promotionsWords } from './words.ts'

interface Props {
  readonly draft: PromotionDraft | undefined
  readonly promotionId: string | undefined
  readonly currency: string
}

/** What a cart would cost with the draft and everything that runs, and why. */
export function Preview({ draft, promotionId, currency }: Props) {
  const t = useWords(promotionsWords)
  const text = useTexts()
  const says = useBenefit(currency)
  const [lines, setLines] = useState<readonly PreviewLine[]>([])
  const [ordersPaid, setOrdersPaid] = useState(0)
  const [isMember, setMember] = useState(true)
  const body = {
    ...(draft && { draft }),
    ...(promotionId && { promotionId }),
    lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    buyer: { ordersPaid, isMember },
  }
  const [asked] = useDebouncedValue(body, 250)
  const { data, error } = useRoute(
    previewPrice,
    { body: asked },
    { enabled: asked.lines.length > 0, placeholderData: (was) => was },
  )
  const shown = data?.trace.filter(({ code }) => code !== 'nothing-in-scope') ?? []
  return (
    <fieldset className={css.group}>
      <legend>{t('preview')}</legend>
      <p className={css.note}>{t('previewNote')}</p>
      <PreviewLines lines={lines} onChange={setLines} />
      <div className={css.pair}>
        <NumberInput
          label={t('buyerPaid')}
          min={0}
          allowDecimal={false}
          value={ordersPaid}
          onChange={(value) => setOrdersPaid(typeof value === 'number' ? value : 0)}
        />
        <Checkbox
          label={t('buyerMember')}
          checked={isMember}
          onChange={(change) => setMember(change.currentTarget.checked)}
        />
      </div>
      <ProblemNote problem={error ?? undefined} />
      {data && lines.length > 0 && (
        <div role="status">
          <p className={css.sum}>
            {t('pays', { amount: says.money(data.total) })}
            {data.total < data.subtotal && (
              <s className={css.note}>{t('was', { amount: says.money(data.subtotal) })}</s>
            )}
          </p>
          {shown.length === 0 && <p className={css.note}>{t('noRules')}</p>}
          <ul className={css.trace}>
            {shown.map((step) => (
              <li key={`${step.step}/${step.sourceId}`} data-applied={step.code === 'applied' || undefined}>
                {text(step.title ?? {})}: {says.outcome(step)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}
