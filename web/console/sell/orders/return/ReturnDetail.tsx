import type { Return } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from '../detail/Detail.module.css'
import { Decide } from './Decide.tsx'
import { returnWords } from './words.ts'

/** One request: what it is about, in the buyer's words and pictures, and deciding it. */
export function ReturnDetail({ asked }: { readonly asked: Return | undefined }) {
  const t = useWords(returnWords)
  const text = useTexts()
  const { may } = useMe()
  if (!asked) return <ScreenSkeleton />
  const { carrier, trackingNumber, refusal } = asked
  return (
    <div className={css.detail}>
      <header>
        <h2 className={css.title}>
          {t(asked.state)} · <Money money={asked.amount} />
        </h2>
        <p className={css.note}>
          {asked.buyer.name} · <When at={asked.requestedAt} as="day" /> ·{' '}
          <LinkTo to="/orders" search={{ q: asked.orderNumber, open: asked.orderId }}>
            {t('toOrder')}
          </LinkTo>
        </p>
      </header>
      {may('orders.manage') && <Decide asked={asked} />}
      <section className={css.section}>
        <h3>
          {t(asked.kind)} · {t(asked.reason)}
        </h3>
        {asked.text && <p>{asked.text}</p>}
        <ul className={css.lines}>
          {asked.lines.map((line) => (
            <li key={line.lineId} className={css.line}>
              <span className={css.words}>{text(line.title)}</span>
              <span className={css.figure}>
                ×{line.quantity} <Money money={line.amount} />
              </span>
            </li>
          ))}
        </ul>
        {asked.pictures.length > 0 && (
          <div className={css.acts}>
            {asked.pictures.map(({ id, url }) => (
              <a key={id} href={url} target="_blank" rel="noreferrer" aria-label={t('enlarge')}>
                <img src={url} alt="" width={96} height={96} className={css.shot} loading="lazy" />
              </a>
            ))}
          </div>
        )}
        {refusal && <p className={css.note}>{t('because', { reason: refusal })}</p>}
        {trackingNumber && <p className={css.note}>{t('back', { carrier: carrier ?? '', number: trackingNumber })}</p>}
      </section>
    </div>
  )
}
