import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam, useSearch } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { PayPanel } from '../../parts/payment/PayPanel.tsx'
import { paymentWords } from '../../parts/payment/words.ts'
import css from './PayScreen.module.css'

/** A payment by itself: where links in messages lead, and where a provider sends the buyer back to. */
export function PayScreen() {
  const t = useWords(paymentWords)
  const paymentId = usePathParam('paymentId')
  const { back: wished } = useSearch()
  const back = wished?.startsWith('/') && !wished.startsWith('//') ? wished : '/'
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      <PayPanel
        paymentId={paymentId}
        back={`/pay/${paymentId}?back=${encodeURIComponent(back)}`}
        action={<ButtonLink to={back}>{t('back')}</ButtonLink>}
      />
    </div>
  )
}
