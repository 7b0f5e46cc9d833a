import type { RoomState } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { useFlashSales } from '#web/shared/room/flash-sale/use-flash-sales.ts'
import { usePhase } from '#web/shared/room/flash-sale/use-phase.ts'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { overlayWords } from '../words.ts'
import css from './FlashSaleLayer.module.css'

interface Props {
  readonly showId: string
  readonly tidings: RoomTidings
  readonly state: RoomState
}

/** The flash sale that runs, else the next one, drawn into the picture; nothing while there is none. */
export function FlashSaleLayer({ showId, tidings, state }: Props) {
  const { sales } = useFlashSales(showId, tidings, state)
  const standing = sales.filter((sale) => sale.state === 'open' || sale.state === 'scheduled')
  const sale = standing.find((one) => one.state === 'open') ?? standing[0]
  return sale ? <Sale key={sale.id} sale={sale} /> : null
}

function Sale({ sale }: { readonly sale: ReturnType<typeof useFlashSales>['sales'][number] }) {
  const t = useWords(overlayWords)
  const text = useTexts()
  const language = useLanguage()
  const phase = usePhase(sale)
  const [item] = sale.items
  if (!item || (phase !== 'open' && phase !== 'scheduled')) return null
  const left = sale.items.reduce((sum, one) => sum + one.left, 0)
  const all = sale.items.reduce((sum, one) => sum + one.allotment, 0)
  return (
    <section className={css.sale} data-layer="flash-sale" data-phase={phase}>
      {sale.product.picture && <img className={css.picture} src={sale.product.picture.url} alt="" />}
      <div className={css.words}>
        <p className={css.clock}>
          {t(phase === 'open' ? 'saleEndsIn' : 'saleStartsIn')}{' '}
          <Countdown until={phase === 'open' ? sale.endsAt : sale.startsAt} />
        </p>
        <p className={css.title}>{text(sale.product.title)}</p>
        <p className={css.price}>
          {sayMoney(item.price, language)} <s className={css.was}>{sayMoney(item.usual, language)}</s>
        </p>
        <span className={css.bar} style={{ '--share': `${Math.ceil((left / Math.max(1, all)) * 100)}%` }} />
        <p className={css.left}>{left === 0 ? t('soldOut') : t('left', { count: left })}</p>
      </div>
    </section>
  )
}
