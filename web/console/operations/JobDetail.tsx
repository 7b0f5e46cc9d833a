import { Button } from '@mantine/core'
import { discardJob, listJobs, reviveJob } from '#contracts/platform'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { JsonView } from '../parts/list/JsonView.tsx'
import { SureButton } from '../parts/list/SureButton.tsx'
import type { Dead } from './Jobs.tsx'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

interface Props {
  readonly job: Dead | undefined
  readonly onGone: () => void
}

/** One failed job: what it was to do, why it failed, and running it again or throwing it away. */
export function JobDetail({ job, onGone }: Props) {
  const t = useWords(operationsWords)
  const onRefused = useTellRefusal()
  const left = (key: 'revived' | 'discarded') => () => {
    onGone()
    tell(t(key), { tone: 'done' })
  }
  const revive = useCommand(reviveJob, { changes: [listJobs], onRefused, onDone: left('revived') })
  const discard = useCommand(discardJob, { changes: [listJobs], onRefused, onDone: left('discarded') })
  if (!job) return null
  const params = { jobId: job.id }
  return (
    <div className={css.detail}>
      <h2>{job.name}</h2>
      <p className={css.note}>
        {t('made')} <When at={job.createdAt} as="day" /> · {t('times', { count: job.tries })} · {t('died')}{' '}
        <When at={job.diedAt} as="day" />
      </p>
      <p className={css.error}>{job.error}</p>
      <JsonView value={job.data} label={t('data')} />
      <div className={css.buttons}>
        <Button loading={revive.isSending} onClick={() => revive.send({ params })}>
          {t('revive')}
        </Button>
        <SureButton
          label={t('discard')}
          sureLabel={t('discardSure')}
          isSending={discard.isSending}
          onSure={() => discard.send({ params })}
        />
      </div>
    </div>
  )
}
