import type { Share } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import css from './RedPacket.module.css'
import { redPacketWords } from './words.ts'

/** How much one took, and that it is a coupon. */
export function ShareTaken({ share }: { readonly share: Share }) {
  const t = useWords(redPacketWords)
  const language = useLanguage()
  const until = sayDay(new Date(share.validUntil), new Date(serverNow()), language)
  return (
    <div className={css.taken} role="status">
      <p className={css.amount}>
        {t('got')} <Money money={share.amount} />
      </p>
      <p className={css.soft}>{t('asCoupon', { until })}</p>
      <LinkTo to="/coupons" className={css.link}>
        {t('toCoupons')}
      </LinkTo>
    </div>
  )
}
