import type { ShowReport } from '#contracts/analytics'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { sayMoney } from '../../money/format.ts'
import css from '../Report.module.css'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'
import { figureKeys } from './figure-keys.ts'

/** A show in numbers, each beside what the host's shows usually have, and what belongs to it without being in it. */
export function Figures({ report, say }: { readonly report: ShowReport; readonly say: Saying }) {
  const t = useWords(reportWords)
  const { figures, usual } = report
  return (
    <section className={css.part} aria-labelledby="report-figures">
      <h2 id="report-figures">{t('figures')}</h2>
      <p className={css.note}>{usual ? t('against', { count: usual.shows }) : t('firstShow')}</p>
      <dl className={css.figures}>
        {figureKeys.map((key) => (
          <div key={key} data-figure={key}>
            <dt>{t(key)}</dt>
            <dd>
              {say.figure(key, figures[key])}
              {usual && <small>{t('usual', { value: say.figure(key, usual.figures[key]) })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <Beside report={report} say={say} />
    </section>
  )
}

/** What came after the show, what came out of its replay, and what cannot be told apart. */
function Beside({ report, say }: { readonly report: ShowReport; readonly say: Saying }) {
  const t = useWords(reportWords)
  const language = useLanguage()
  const { after, replayClicks, namelessClicks, otherSales } = report
  const hasAfter = Object.values(after).some((count) => count > 0)
  const filled = { ...after, sales: say.money(after.sales), refunded: say.money(after.refunded) }
  return (
    <>
      {hasAfter && <p className={css.note}>{t('after', filled)}</p>}
      {namelessClicks > 0 && <p className={css.note}>{t('nameless', { count: namelessClicks })}</p>}
      {replayClicks > 0 && <p className={css.note}>{t('inReplay', { count: replayClicks })}</p>}
      {otherSales.length > 0 && (
        <p className={css.note}>
          {t('otherSales', { sums: otherSales.map((sum) => sayMoney(sum, language)).join(', ') })}
        </p>
      )}
    </>
  )
}
