import { rebuildReports } from '#contracts/analytics'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { SureButton } from '../parts/list/SureButton.tsx'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

/** Lets every show report be counted again from the first fact on; meanwhile reports show what has been counted so far. */
export function RebuildReports() {
  const t = useWords(operationsWords)
  const rebuilding = useCommand(rebuildReports, {
    onDone: () => tell(t('rebuilding'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <section aria-labelledby="rebuild">
      <h2 id="rebuild" className={css.heading}>
        {t('reports')}
      </h2>
      <p>{t('reportsNote')}</p>
      <SureButton
        label={t('rebuild')}
        sureLabel={t('rebuildSure')}
        isSending={rebuilding.isSending}
        onSure={() => rebuilding.send({})}
      />
    </section>
  )
}
