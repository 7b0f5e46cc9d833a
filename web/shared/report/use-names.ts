import { useMemo } from 'react'
import type { ShowReport } from '#contracts/analytics'
import { useTexts } from '../i18n/texts.ts'
import { useWords } from '../i18n/words.ts'
import { reportWords } from './words.ts'

/** What things of a report are called in the person's language. */
export function useNames(report: ShowReport) {
  const text = useTexts()
  const t = useWords(reportWords)
  return useMemo(() => {
    const products = new Map(report.products.map(({ productId, title }) => [productId, text(title)]))
    const launches = new Map(
      report.launches.map(({ id, kind, title }) => [id, [t(kind), text(title)].filter(Boolean).join(' · ')]),
    )
    const product = (id: string) => products.get(id) ?? ''
    const launch = (id: string) => launches.get(id) ?? ''
    return {
      product,
      launch,
      /** What was explained and launched between two instants, in words. */
      during(from: number, until: number): string {
        const touches = (start: string, end: string | undefined) =>
          Date.parse(start) < until && (end === undefined || Date.parse(end) > from)
        const shown = report.explained.filter((one) => touches(one.from, one.until))
        const run = report.launches.filter((one) => touches(one.openedAt, one.closedAt))
        const words = [...shown.map(({ productId }) => product(productId)), ...run.map(({ id }) => launch(id))]
        return [...new Set(words.filter(Boolean))].join(', ')
      },
    }
  }, [report, text, t])
}

export type Names = ReturnType<typeof useNames>
