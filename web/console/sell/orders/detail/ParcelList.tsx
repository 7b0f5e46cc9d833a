import { Button } from '@mantine/core'
import { deliverParcel, getOrder, knownCarriers, listOrders, type Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { orderWords } from '../../../parts/order/words.ts'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

interface Props {
  readonly order: Order
  readonly mayManage: boolean
}

/** The parcels that were sent, each with its number; one on its way can be marked as arrived. */
export function ParcelList({ order, mayManage }: Props) {
  const t = useWords(detailWords)
  const says = useWords(orderWords)
  const arriving = useCommand(deliverParcel, { changes: [getOrder, listOrders], onRefused: useTellRefusal() })
  if (order.parcels.length === 0) return null
  const nameOf = (carrier: string) => {
    const known = knownCarriers.find((one) => one === carrier)
    return known ? says(known) : carrier
  }
  return (
    <section className={css.section}>
      <h3>{t('parcels')}</h3>
      <ul className={css.lines}>
        {order.parcels.map((parcel) => (
          <li key={parcel.id} className={css.line}>
            <span className={css.words}>
              <span>
                {nameOf(parcel.carrier)} {parcel.trackingNumber}
              </span>
              <span className={css.note}>
                {parcel.deliveredAt ? (
                  <>
                    {t('arrivedAt')} <When at={parcel.deliveredAt} />
                  </>
                ) : (
                  <When at={parcel.shippedAt} />
                )}
              </span>
            </span>
            {mayManage && !parcel.deliveredAt && (
              <Button
                variant="default"
                size="xs"
                loading={arriving.isSending}
                onClick={() => arriving.send({ params: { orderId: order.id, parcelId: parcel.id } })}
              >
                {t('arrived')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
