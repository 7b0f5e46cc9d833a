import { Button, Checkbox, Progress } from '@mantine/core'
import { IconCircleCheck, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { downloadImportReport, type ImportReport } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import css from './Import.module.css'
import { useApply } from './use-apply.ts'
import { importWords } from './words.ts'

interface Props {
  readonly report: ImportReport
  readonly onAnother: () => void
}

/** Does what the report says, once; afterwards says that it is done. */
export function ApplyBar({ report, onAnother }: Props) {
  const t = useWords(importWords)
  const [fetchPictures, setFetch] = useState(false)
  const { id, counts, state, fileName } = report
  const params = { importId: id }
  const { apply, isSending, problem } = useApply(report)
  const isOutdated = problem?.code === 'catalogue.import-outdated'
  const isUseless = counts.added + counts.changed === 0
  return (
    <section className={css.card}>
      <div className={css.bar}>
        <h2>{state === 'applied' ? t('done') : fileName}</h2>
        {state === 'applied' && <IconCircleCheck size={22} color="var(--nm-jade)" aria-hidden />}
      </div>
      {state === 'applied' ? (
        <p className={css.soft} role="status">
          {`${fileName} · ${t('doneNote', { added: counts.added, changed: counts.changed })}`}
        </p>
      ) : (
        counts.pictures > 0 && (
          <Checkbox
            label={t('fetchPictures', { count: counts.pictures })}
            description={t('fetchNote')}
            checked={fetchPictures}
            onChange={(event) => setFetch(event.currentTarget.checked)}
          />
        )
      )}
      {isSending && (
        <div role="status">
          <Progress value={100} animated aria-label={t('applying')} />
          <p className={css.soft}>{t('applying')}</p>
        </div>
      )}
      <ProblemNote problem={problem} />
      <div className={css.bar}>
        {state === 'applied' ? (
          <ButtonLink to="/products">{t('toProducts')}</ButtonLink>
        ) : isOutdated ? (
          <Button onClick={onAnother}>{t('outdated')}</Button>
        ) : (
          <Button disabled={isUseless} loading={isSending} onClick={() => apply(fetchPictures)}>
            {t('apply')}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          download
          href={addressOf(downloadImportReport, { params })}
          leftSection={<IconDownload size={18} />}
        >
          {t('report')}
        </Button>
      </div>
    </section>
  )
}
