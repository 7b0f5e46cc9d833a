import { Button } from '@mantine/core'
import type { RunningGroupOffer } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './GroupOffer.module.css'
import { groupOfferWords } from './words.ts'

interface Props {
  readonly shown: RunningGroupOffer
  readonly isOn?: boolean
  readonly act: string
  readonly isSending: boolean
  readonly onAct: () => void
}

/** One offer: what it is, how its groups stand, and putting it on or taking it off. */
export function LaunchRow({ shown, isOn = false, act, isSending, onAct }: Props) {
  const t = useWords(groupOfferWords)
  const text = useTexts()
  const { offer, open, groups } = shown
  const price = offer.items[0]?.prices[0]
  const nearest = groups[0]
  return (
    <div className={css.row} data-on={isOn || undefined}>
      <div className={css.words}>
        <p className={css.title}>{text(offer.product.title)}</p>
        <p className={css.note}>
          {t('sizeOf', { count: offer.steps.at(-1) ?? 0 })} · {price && <Money money={price} />}
        </p>
        {isOn && (
          <p className={css.note} role="status">
            {open === 0 ? t('noGroups') : t('open', { count: open })}
            {nearest && ` · ${t('nearest', { count: nearest.size - nearest.taken })}`}
          </p>
        )}
      </div>
      <Button
        {...(isOn ? { variant: 'light' } : { color: 'lantern' })}
        disabled={isSending}
        onClick={onAct}
        aria-label={`${act}: ${text(offer.product.title)}`}
      >
        {act}
      </Button>
    </div>
  )
}
