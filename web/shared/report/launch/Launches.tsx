import type { ReportLaunch } from '#contracts/analytics'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { sayMoney } from '../../money/format.ts'
import css from '../Report.module.css'
import type { Names } from '../use-names.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'

interface Props {
  readonly launches: readonly ReportLaunch[]
  readonly names: Names
  readonly say: Saying
}

/** What was launched and how it went, each as far as it can be known. */
export function Launches({ launches, names, say }: Props) {
  const t = useWords(reportWords)
  return (
    <section className={css.part} aria-labelledby="report-launches">
      <h2 id="report-launches">{t('launches')}</h2>
      {launches.length === 0 && <p className={css.note}>{t('noLaunches')}</p>}
      <ul className={css.cards}>
        {launches.map((launch) => (
          <Launch key={launch.id} launch={launch} name={names.launch(launch.id)} say={say} />
        ))}
      </ul>
    </section>
  )
}

interface LaunchProps {
  readonly launch: ReportLaunch
  readonly name: string
  readonly say: Saying
}

function Launch({ launch, name, say }: LaunchProps) {
  const t = useWords(reportWords)
  const language = useLanguage()
  const {
    openedAt,
    closedAt,
    people,
    peopleBefore,
    peopleAfter,
    follows,
    draw,
    coupon,
    flashSale,
    groupBuy,
    redPacket,
  } = launch
  return (
    <li className={css.card} data-launch={launch.kind}>
      <h3>{name}</h3>
      <p>{closedAt ? `${say.time(openedAt)}–${say.time(closedAt)}` : `${say.time(openedAt)}–`}</p>
      <p>
        {t('tookPart', { count: people })}
        {draw && `, ${t('winners', { count: draw.winners })}`}
        {redPacket && `, ${t('given', { sum: sayMoney(redPacket.given, language) })}`}
      </p>
      {coupon && (
        <p>{t('couponEffect', { ...coupon, sales: say.money(coupon.sales), discount: say.money(coupon.discount) })}</p>
      )}
      {groupBuy && <p>{t('groupEffect', { ...groupBuy, sales: say.money(groupBuy.sales) })}</p>}
      {flashSale && <p>{t('saleEffect', flashSale)}</p>}
      {flashSale?.soldOutMs !== undefined && <p>{t('soldOut', { time: say.length(flashSale.soldOutMs) })}</p>}
      {peopleBefore !== undefined && peopleAfter !== undefined && (
        <p>{t('stayed', { before: say.number(peopleBefore, 1), after: say.number(peopleAfter, 1) })}</p>
      )}
      {follows > 0 && <p>{t('newFollowers', { count: follows })}</p>}
    </li>
  )
}
