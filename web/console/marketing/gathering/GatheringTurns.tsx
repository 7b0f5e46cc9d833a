import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  cancelGathering,
  getEffect,
  getRunGathering,
  listRunGatherings,
  listSignUps,
  openGathering,
  publishResults,
  type RunGathering,
} from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import css from '../rule/Rule.module.css'
import { gatheringsWords } from './words.ts'

const changes = [listRunGatherings, getRunGathering, listSignUps, getEffect]

/** Open, call off, publish results: what the present phase allows. */
export function GatheringTurns({ gathering }: { readonly gathering: RunGathering }) {
  const t = useWords(gatheringsWords)
  const [written, setWritten] = useState('')
  const [isCancelling, setCancelling] = useState(false)
  const { id: gatheringId, version, phase, results } = gathering
  const params = { gatheringId }
  const onDone = () => tell(t('done'), { tone: 'done' })
  const open = useCommand(openGathering, { changes, onDone })
  const cancel = useCommand(cancelGathering, { changes, onDone })
  const publish = useCommand(publishResults, { changes, onDone })
  const text = written.trim()
  if (phase === 'over' && results)
    return (
      <p className={css.note}>
        {t('published')}: {results}
      </p>
    )
  if (phase === 'over')
    return (
      <div className={css.group}>
        <Textarea
          label={t('results')}
          description={t('resultsNote')}
          autosize
          minRows={2}
          maxLength={2000}
          value={written}
          onChange={(change) => setWritten(change.currentTarget.value)}
        />
        <ProblemNote problem={publish.problem} />
        <div className={css.buttons}>
          <Button
            disabled={!text}
            loading={publish.isSending}
            onClick={() => publish.send({ params, body: { version, text } })}
          >
            {t('publish')}
          </Button>
        </div>
      </div>
    )
  if (phase === 'cancelled') return null
  return (
    <div className={css.group}>
      <div className={css.buttons}>
        {phase === 'draft' && (
          <Button loading={open.isSending} onClick={() => open.send({ params, body: { version } })}>
            {t('open')}
          </Button>
        )}
        {isCancelling ? (
          <TextInput
            aria-label={t('reason')}
            placeholder={t('reason')}
            autoFocus
            maxLength={200}
            value={written}
            onChange={(change) => setWritten(change.currentTarget.value)}
          />
        ) : (
          <Button variant="subtle" color="gray" onClick={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
        )}
        {isCancelling && text && (
          <SureButton
            label={t('cancel')}
            sureLabel={t('cancelSure')}
            isSending={cancel.isSending}
            onSure={() => cancel.send({ params, body: { version, reason: text } })}
          />
        )}
      </div>
      <ProblemNote problem={open.problem ?? cancel.problem} />
    </div>
  )
}
