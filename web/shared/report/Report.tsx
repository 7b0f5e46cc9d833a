import { IconMoonStars } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { getShowReport, type ShowReport } from '#contracts/analytics'
import { useTexts } from '../i18n/texts.ts'
import { useWords } from '../i18n/words.ts'
import { PageHeader } from '../ui/frame/PageHeader.tsx'
import { EmptyState } from '../ui/state/EmptyState.tsx'
import { ErrorState } from '../ui/state/ErrorState.tsx'
import { useRoute } from '../wire/use-route.ts'
import { Note } from './note/Note.tsx'
import css from './Report.module.css'
import { ReportBones } from './ReportBones.tsx'
import { ReportParts } from './ReportParts.tsx'
import { reportWords } from './words.ts'

interface Props {
  readonly showId: string
  /** The ways on from here: back to the shows, to the desk. */
  readonly back: ReactNode
  /** What to do after a show nobody came to. */
  readonly next: ReactNode
}

/** A running show's report is read again this often. */
const againMs = 30_000

/** The report of a show, whatever state it is in. */
export function Report({ showId, back, next }: Props) {
  const t = useWords(reportWords)
  const { data, error, refetch } = useRoute(
    getShowReport,
    { params: { showId } },
    { refetchInterval: againMs, refetchOnWindowFocus: true },
  )
  if (error && !data)
    return (
      <>
        <PageHeader title={t('title')} actions={back} />
        <ErrorState problem={error} onAgain={() => void refetch()} />
      </>
    )
  if (!data)
    return (
      <>
        <PageHeader title={t('title')} actions={back} />
        <ReportBones />
      </>
    )
  if (isEmpty(data)) return <EmptyReport report={data} back={back} next={next} />
  return <ReportParts report={data} back={back} />
}

function isEmpty({ figures, replayClicks, show }: ShowReport): boolean {
  const { people, peak, placed, carts, clicks, chat } = figures
  return show.endedAt !== undefined && people + peak + placed + carts + clicks + chat + replayClicks === 0
}

function EmptyReport({ report, back, next }: Omit<Props, 'showId'> & { readonly report: ShowReport }) {
  const t = useWords(reportWords)
  const text = useTexts()
  return (
    <article className={css.report}>
      <PageHeader title={t('title')} note={text(report.show.title)} actions={back} />
      <EmptyState
        art={<IconMoonStars size={40} stroke={1.5} />}
        title={t('emptyTitle')}
        note={t('emptyNote')}
        action={next}
      />
      <Note report={report} />
    </article>
  )
}
