import { useRef } from 'react'
import type { ShowReport } from '#contracts/analytics'
import { useTexts } from '../i18n/texts.ts'
import { useWords } from '../i18n/words.ts'
import { PageHeader } from '../ui/frame/PageHeader.tsx'
import { When } from '../ui/value/When.tsx'
import { Curves } from './chart/Curves.tsx'
import { ExportMenu } from './export/ExportMenu.tsx'
import { Figures } from './figure/Figures.tsx'
import { Launches } from './launch/Launches.tsx'
import { Moments } from './moment/Moments.tsx'
import { Moves } from './move/Moves.tsx'
import { Note } from './note/Note.tsx'
import { Products } from './product/Products.tsx'
import css from './Report.module.css'
import { useNames } from './use-names.ts'
import { useSaying } from './use-saying.ts'
import { reportWords } from './words.ts'

/** Everything a report tells, from the whole to the single minute. */
export function ReportParts({ report, back }: { readonly report: ShowReport; readonly back: React.ReactNode }) {
  const t = useWords(reportWords)
  const text = useTexts()
  const say = useSaying(report.currency)
  const names = useNames(report)
  const svg = useRef<SVGSVGElement>(null)
  const { show, isSimulated, simulatedChat } = report
  const told = [
    ...(show.endedAt ? [] : [t('soFar')]),
    ...(show.rehearsal ? [t('rehearsal')] : []),
    ...(isSimulated ? [t('simulated', { count: simulatedChat })] : []),
  ]
  const note = (
    <>
      {text(show.title)} · {show.host.name} · <When at={show.startedAt} as="day" />
    </>
  )
  const actions = (
    <>
      {back}
      <ExportMenu report={report} names={names} svg={svg} />
    </>
  )
  return (
    <article className={css.report} aria-label={t('title')}>
      <div>
        <PageHeader title={t('title')} note={note} actions={actions} />
        {told.length > 0 && (
          <ul className={css.told}>
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <Figures report={report} say={say} />
      <Curves report={report} names={names} say={say} svg={svg} />
      <Moments report={report} names={names} say={say} />
      <Products products={report.products} say={say} />
      <Moves moves={report.moves} names={names} say={say} />
      <Launches launches={report.launches} names={names} say={say} />
      <Note key={show.id} report={report} />
    </article>
  )
}
