import type { RunFlashSale } from '#contracts/promotions'
import { useNumbers } from '../../../i18n/use-numbers.ts'
import { useWords } from '../../../i18n/words.ts'
import css from './Run.module.css'
import { runWords } from './words.ts'

/** How a sale goes, in pieces and people. */
export function SaleFigures({ sale }: { readonly sale: RunFlashSale }) {
  const t = useWords(runWords)
  const say = useNumbers()
  const { figures, items, reminders } = sale
  const left = items.reduce((sum, item) => sum + item.left, 0)
  const shown = [
    ['left', left],
    ['claimed', figures.held + figures.ordered + figures.paid],
    ['waiting', figures.held + figures.ordered],
    ['paid', figures.paid],
    ['people', figures.people],
    ['reminders', reminders],
  ] as const
  return (
    <dl className={css.figures}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{say.number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
