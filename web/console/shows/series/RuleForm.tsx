import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeSeries, getSeries, listManagedShows, listSeries, previewSeries, type Series } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { RuleFields } from './RuleFields.tsx'
import css from './Series.module.css'
import { seriesWords } from './words.ts'

const changes = [getSeries, listSeries, listManagedShows]
const shownStarts = 5

/** Another rule for a series, with the shows it gives before it is saved; it can be taken back at once. */
export function RuleForm({ series, onClose }: { readonly series: Series; readonly onClose: () => void }) {
  const t = useWords(seriesWords)
  const [rule, setRule] = useState(series.rule)
  const params = { seriesId: series.id }
  const preview = useRoute(previewSeries, { body: rule }, { placeholderData: (was) => was })
  const back = useCommand(changeSeries, { changes, onRefused: useTellRefusal() })
  const change = useCommand(changeSeries, {
    changes,
    onDone: () => {
      onClose()
      tell(t('saved'), { tone: 'done', undo: () => back.send({ params, body: { rule: series.rule } }) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.send({ params, body: { rule } })
  }
  return (
    <form className={css.section} onSubmit={submit}>
      <h3>{t('changeRule')}</h3>
      <RuleFields rule={rule} onChange={setRule} />
      {preview.data && (
        <div>
          <p className={css.note}>{t('preview')}</p>
          <ol className={css.starts}>
            {preview.data.startsAt.slice(0, shownStarts).map((at) => (
              <li key={at}>
                <When at={at} as="day" />
              </li>
            ))}
          </ol>
        </div>
      )}
      <p className={css.note}>{t('ruleNote')}</p>
      <ProblemNote problem={change.problem ?? preview.error ?? undefined} />
      <div className={css.buttons}>
        <Button type="submit" loading={change.isSending} disabled={preview.isError}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
