import { Button } from '@mantine/core'
import type { Order, Parcel } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCarrierName } from '../../parts/order/carriers.ts'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

/** The parcels of an order: by whom, under what number, with what inside, and whether they have arrived. */
export function Parcels({ order }: { readonly order: Order }) {
  const t = useWords(ordersWords)
  if (order.parcels.length === 0) return null
  return (
    <section className={css.card}>
      <h2>{t('parcels')}</h2>
      {order.parcels.map((parcel, at) => (
        <Travelling key={parcel.id} parcel={parcel} place={at + 1} order={order} />
      ))}
    </section>
  )
}

interface Props {
  readonly parcel: Parcel
  readonly place: number
  readonly order: Order
}

function Travelling({ parcel, place, order }: Props) {
  const t = useWords(ordersWords)
  const text = useTexts()
  const carrier = useCarrierName()
  const { trackingNumber, deliveredAt } = parcel
  const copy = async () => {
    await navigator.clipboard.writeText(trackingNumber)
    tell(t('copied'), { tone: 'done' })
  }
  const goods = parcel.lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line ? [`${text(line.title)} ×${quantity}`] : []
  })
  return (
    <div className={css.parcel}>
      <p className={css.sum}>
        <strong>{order.parcels.length > 1 ? t('parcel', { place }) : carrier(parcel.carrier)}</strong>
        <span>
          {t(deliveredAt ? 'arrived' : 'onItsWay')} · <When at={deliveredAt ?? parcel.shippedAt} />
        </span>
      </p>
      <p className={css.track}>
        {order.parcels.length > 1 && carrier(parcel.carrier)} {trackingNumber}
        <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </p>
      {order.parcels.length > 1 && <p className={css.note}>{goods.join(', ')}</p>}
    </div>
  )
}
