import { Button } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useState } from 'react'
import type { Win } from '#contracts/draws'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { ClaimForm } from './ClaimForm.tsx'
import css from './Prizes.module.css'
import { prizesWords } from './words.ts'

/** One prize: what it is, how far it is, and what its winner still has to say. */
export function PrizeCard({ win }: { readonly win: Win }) {
  const t = useWords(prizesWords)
  const text = useTexts()
  const [isClaiming, setClaiming] = useState(false)
  const { prize, state, needsAddress } = win
  const isGoods = prize.kind === 'product'
  return (
    <li className={css.card} data-state={state}>
      <span className={css.picture} aria-hidden>
        {prize.imageUrl ? (
          <img src={prize.imageUrl} alt="" width={64} height={64} />
        ) : (
          <IconGift size={28} stroke={1.6} />
        )}
      </span>
      <div className={css.words}>
        <p className={css.title}>{text(prize.title)}</p>
        <p className={css.soft}>
          {win.drawTitle} · {t('rank', { rank: t('ranks').charAt(prize.rank - 1) })} · {t('won')}{' '}
          <When at={win.wonAt} />
        </p>
        <p className={css.state} data-state={needsAddress ? 'waits' : state}>
          {t(stateOf())}
          {needsAddress && (
            <span className={css.soft}>
              {t('claimBy')} <When at={win.claimBy} as="day" />
            </span>
          )}
        </p>
        <p className={css.links}>
          {needsAddress && (
            <Button size="sm" onClick={() => setClaiming(!isClaiming)} aria-expanded={isClaiming}>
              {t(isClaiming ? 'close' : 'claim')}
            </Button>
          )}
          {state === 'received' && isGoods && <LinkTo to="/orders">{t('toOrders')}</LinkTo>}
          {state === 'received' && prize.kind === 'coupon' && <LinkTo to="/coupons">{t('toCoupons')}</LinkTo>}
          <LinkTo to={`/draws/${win.drawId}/proof`}>{t('proof')}</LinkTo>
        </p>
      </div>
      {isClaiming && needsAddress && <ClaimForm win={win} onDone={() => setClaiming(false)} />}
    </li>
  )

  function stateOf() {
    if (state === 'lapsed') return 'lapsed'
    if (state === 'received') return isGoods ? 'ordered' : 'received'
    return needsAddress ? 'needsAddress' : 'onItsWay'
  }
}
