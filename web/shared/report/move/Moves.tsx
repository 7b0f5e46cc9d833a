import type { ReportMove } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import css from '../Report.module.css'
import type { Names } from '../use-names.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'

interface Props {
  readonly moves: readonly ReportMove[]
  readonly names: Names
  readonly say: Saying
}

/** Sales a minute before and during each thing that was explained or launched, with the formula and what it cannot say. */
export function Moves({ moves, names, say }: Props) {
  const t = useWords(reportWords)
  const nameOf = ({ kind, id, productId = '' }: ReportMove) =>
    kind === 'explained' ? `${t('explained')} · ${names.product(productId)}` : names.launch(id)
  const unknown = (amount: number | undefined, how: (amount: number) => string) =>
    amount === undefined ? t('unknown') : how(amount)
  const biggest = moves.toSorted((one, other) => (other.difference ?? 0) - (one.difference ?? 0))[0]
  return (
    <section className={css.part} aria-labelledby="report-moves">
      <h2 id="report-moves">{t('moves')}</h2>
      {biggest?.difference !== undefined && biggest.difference > 0 && (
        <p className={css.finding}>
          {t('biggest', {
            name: nameOf(biggest),
            difference: say.signed(biggest.difference),
            alongside: biggest.alongside,
          })}
        </p>
      )}
      <p className={css.note}>{t(moves.length > 0 ? 'movesNote' : 'noMoves')}</p>
      {moves.length > 0 && (
        <section className={css.scroll} tabIndex={0} aria-label={t('moves')}>
          <table className={css.table}>
            <thead>
              <tr>
                {(['what', 'when', 'before', 'during', 'difference', 'alongside'] as const).map((word) => (
                  <th key={word} scope="col">
                    {t(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moves.map((move) => (
                <tr key={move.id}>
                  <td>{nameOf(move)}</td>
                  <td>{`${say.time(move.from)}–${say.time(move.until)}`}</td>
                  <td>{unknown(move.before, say.money)}</td>
                  <td>{say.money(move.during)}</td>
                  <td className={toneOf(move.difference)}>{unknown(move.difference, say.signed)}</td>
                  <td>{move.alongside}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function toneOf(difference = 0): string | undefined {
  if (difference === 0) return undefined
  return difference > 0 ? css.more : css.less
}
