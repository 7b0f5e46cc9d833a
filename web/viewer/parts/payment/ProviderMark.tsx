import { IconBrandAlipay, IconBrandWechat, IconCreditCard, IconFlask } from '@tabler/icons-react'
import type { ProviderId } from '#contracts/payments'
import css from './Payment.module.css'

const icons = {
  stripe: IconCreditCard,
  wechat: IconBrandWechat,
  alipay: IconBrandAlipay,
  sandbox: IconFlask,
} satisfies Record<ProviderId, typeof IconFlask>

/** The sign of a way to pay, for the eye only: its name stands beside it. */
export function ProviderMark({ provider }: { readonly provider: ProviderId }) {
  const Mark = icons[provider]
  return (
    <span className={css.mark} data-provider={provider} aria-hidden>
      <Mark size={22} stroke={1.6} />
    </span>
  )
}
