import { Button } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { PriceHelp } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import css from './Help.module.css'
import { OpenCall } from './OpenCall.tsx'
import { helpWords } from './words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../share/ShareSheet.tsx')).ShareSheet }))

/** What the owner of a call does: ask friends, and buy at what it has come to. */
export function OwnerActs({ help }: { readonly help: PriceHelp }) {
  const t = useWords(helpWords)
  const text = useTexts()
  const language = useLanguage()
  const [isSharing, setSharing] = useState(false)
  const { state, needed, helped, price, startPrice, product, buyAt, variantId, id, orderId } = help
  const missing = needed - helped
  const what = {
    kind: 'help' as const,
    subjectId: id,
    title: text(product.title),
    note: t('shareNote', { count: missing }),
    price,
    was: startPrice,
    pictureUrl: product.picture?.url,
  }
  if (state === 'expired') return <OpenCall offerId={help.offerId} label={t('again')} />
  if (state !== 'open')
    return (
      <div className={css.acts}>{orderId && <ButtonLink to={`/orders/${orderId}`}>{t('toOrder')}</ButtonLink>}</div>
    )
  const mayBuy = buyAt === 'any' || missing === 0
  return (
    <div className={css.acts}>
      {missing > 0 && (
        <Button
          size="lg"
          color="lantern"
          leftSection={<IconUsersPlus size={20} aria-hidden />}
          onClick={() => setSharing(true)}
        >
          {t('invite')}
        </Button>
      )}
      {mayBuy ? (
        <ButtonLink
          to="/checkout"
          search={{ variant: variantId, n: '1', help: id }}
          size="lg"
          color="lantern"
          variant={missing > 0 ? 'light' : 'filled'}
        >
          {t('buyNow', { price: sayMoney(price, language) })}
        </ButtonLink>
      ) : (
        <span className={css.soft}>{t('waitForFloor')}</span>
      )}
      {isSharing && (
        <Suspense fallback={null}>
          <ShareSheet what={what} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </div>
  )
}
