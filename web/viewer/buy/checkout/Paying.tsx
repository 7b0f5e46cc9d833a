import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { getPayment, listPayWays, startPayment } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { choicesOf } from '../../parts/payment/choice.ts'
import { PayPanel } from '../../parts/payment/PayPanel.tsx'
import css from './Checkout.module.css'
import type { Placed } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

interface Props {
  readonly placed: Placed
}

/** After the order: begins to pay the way that comes first on this device, and follows it to its end. */
export function Paying({ placed }: Props) {
  const { paymentId } = placed
  return paymentId ? (
    <Started placed={placed} paymentId={paymentId} />
  ) : (
    <div className={css.quick}>
      <WayOn placed={placed} />
    </div>
  )
}

function Started({ placed, paymentId }: Props & { readonly paymentId: string }) {
  const isPhone = useMediaQuery('(max-width: 48em)', true) ?? true
  const { data: ways } = useRoute(listPayWays, { query: { currency: placed.total.currency } })
  const [isBegun, setBegun] = useState(false)
  const begin = useCommand(startPayment, {
    changes: [getPayment],
    onDone: ({ intent }) => {
      setBegun(true)
      if (intent?.offer?.cashierUrl) location.assign(intent.offer.cashierUrl)
    },
    // The panel offers every way, this one too.
    onRefused: () => setBegun(true),
  })
  const isAsked = useRef(false)
  const back = `/orders/${placed.orderId}`
  useEffect(() => {
    if (!ways || isAsked.current) return
    isAsked.current = true
    const [choice] = choicesOf(ways.items, isPhone)
    if (!choice) return setBegun(true)
    const { provider, method } = choice
    begin.send({ params: { paymentId }, body: { provider, method, back } })
  }, [ways, isPhone, paymentId, back, begin])
  if (!isBegun) return <Bone height={200} radius={12} />
  return <PayPanel paymentId={paymentId} back={back} action={<WayOn placed={placed} />} />
}

function WayOn({ placed }: Props) {
  const t = useWords(checkoutWords)
  return (
    <ButtonLink to={`/orders/${placed.orderId}`} variant="default">
      {t('toOrder')}
    </ButtonLink>
  )
}
