import { useState } from 'react'
import { getImport, type ImportOutcome } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ApplyBar } from './ApplyBar.tsx'
import css from './Import.module.css'
import { ImportCountTiles } from './ImportCountTiles.tsx'
import { ImportDiff } from './ImportDiff.tsx'
import { RejectionTable } from './RejectionTable.tsx'
import { importWords } from './words.ts'

export type Shown = ImportOutcome | 'rejected'

/** The report of an import: how much of each, and each of them; applying it stands above. */
export function ImportView({ importId, onAnother }: { readonly importId: string; readonly onAnother: () => void }) {
  const t = useWords(importWords)
  const { data: report, error, refetch } = useRoute(getImport, { params: { importId } })
  const [chosen, setChosen] = useState<Shown>()
  if (error && !report) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!report) return <ScreenSkeleton />
  const { counts } = report
  const shown = chosen ?? (['rejected', 'changed', 'added'] as const).find((one) => counts[one] > 0) ?? 'unchanged'
  const changesNothing = counts.added + counts.changed + counts.rejected === 0
  return (
    <>
      <ApplyBar report={report} onAnother={onAnother} />
      {changesNothing && <EmptyState title={t('nothing')} note={t('nothingNote')} />}
      <ImportCountTiles counts={counts} shown={shown} onShow={setChosen} />
      {report.keptColumns.length > 0 && (
        <p className={css.kept}>{t('kept', { columns: report.keptColumns.join(', ') })}</p>
      )}
      <section className={css.card} aria-label={t(shown)}>
        {shown === 'rejected' ? (
          <RejectionTable rejections={report.rejections} total={counts.rejected} />
        ) : (
          <ImportDiff importId={importId} outcome={shown} />
        )}
      </section>
    </>
  )
}
