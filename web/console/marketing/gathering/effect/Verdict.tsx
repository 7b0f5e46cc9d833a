import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  confirmVerdict,
  type EffectCard,
  type GatheringVerdict,
  getEffect,
  getRunGathering,
  listRunGatherings,
} from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../../rule/Rule.module.css'
import own from '../Gatherings.module.css'
import { gatheringsWords } from '../words.ts'

const verdicts = ['continue', 'adjust', 'stop'] as const satisfies readonly GatheringVerdict[]

/** What the rule proposes, and what a person confirms with a note. */
export function Verdict({ gatheringId, card }: { readonly gatheringId: string; readonly card: EffectCard }) {
  const t = useWords(gatheringsWords)
  const [verdict, setVerdict] = useState<GatheringVerdict>(card.proposed)
  const [note, setNote] = useState('')
  const confirm = useCommand(confirmVerdict, {
    changes: [getEffect, getRunGathering, listRunGatherings],
    onDone: () => tell(t('done'), { tone: 'done' }),
  })
  if (card.verdict)
    return (
      <div className={own.verdict}>
        <strong>
          {t('verdict')}: {t(card.verdict.verdict)}
        </strong>
        <p>{card.verdict.note}</p>
        <p className={css.note}>
          {card.verdict.byName} · <When at={card.verdict.at} />
        </p>
      </div>
    )
  return (
    <div className={css.group}>
      <p className={css.note}>{t('proposed', { verdict: t(card.proposed) })}</p>
      {card.isFinal && (
        <>
          <Select
            w={180}
            label={t('verdict')}
            allowDeselect={false}
            data={verdicts.map((value) => ({ value, label: t(value) }))}
            value={verdict}
            onChange={(value) => setVerdict(verdicts.find((one) => one === value) ?? card.proposed)}
          />
          <Textarea
            label={t('verdictNote')}
            autosize
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(change) => setNote(change.currentTarget.value)}
          />
          <ProblemNote problem={confirm.problem} />
          <Button
            disabled={!note.trim()}
            loading={confirm.isSending}
            onClick={() => confirm.send({ params: { gatheringId }, body: { verdict, note: note.trim() } })}
          >
            {t('confirm')}
          </Button>
        </>
      )}
    </div>
  )
}
