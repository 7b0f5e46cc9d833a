import { Button } from '@mantine/core'
import { useState } from 'react'
import { answerByVoice, claimCase, reopenCase, type ServiceCase, snoozeCase, solveCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Cases.module.css'
import { HandOver } from './HandOver.tsx'
import { serviceWords } from './words.ts'

const snoozeMs = 3_600_000

interface Props {
  readonly one: ServiceCase
  readonly ownId: string
  readonly onChanged: () => void
}

/** What can be done with a conversation, each with its key; solving can be taken back. */
export function CaseActs({ one, ownId, onChanged }: Props) {
  const t = useWords(serviceWords)
  const [isHandingOver, setHandingOver] = useState(false)
  const onRefused = useTellRefusal()
  const params = { conversationId: one.conversationId }
  const settings = { onDone: onChanged, onRefused }
  const claim = useCommand(claimCase, settings)
  const reopen = useCommand(reopenCase, settings)
  const voice = useCommand(answerByVoice, settings)
  const done = (said: string) => () => {
    tell(said, { tone: 'done', undo: () => reopen.send({ params }) })
    onChanged()
  }
  const solve = useCommand(solveCase, { onDone: done(t('solveDone')), onRefused })
  const snooze = useCommand(snoozeCase, { onDone: done(t('snoozeDone')), onRefused })
  const isClosed = one.state === 'solved' || one.state === 'snoozed'
  const acts = {
    claim: one.agent?.id === ownId ? undefined : () => claim.send({ params }),
    handOver: () => setHandingOver(true),
    snooze:
      isClosed || one.askedAt
        ? undefined
        : () => snooze.send({ params, body: { until: new Date(Date.now() + snoozeMs).toISOString() } }),
    voice: one.askedAt && one.place.kind === 'show' ? () => voice.send({ params, body: { seq: one.seq } }) : undefined,
    solve: one.state === 'solved' ? undefined : () => solve.send({ params, body: { seq: one.seq } }),
    reopen: isClosed ? () => reopen.send({ params }) : undefined,
  }
  const keys = { claim: 'c', handOver: 'h', snooze: 's', voice: 'v', solve: 'e', reopen: 'o' } as const
  useKeys(Object.fromEntries(Object.entries(keys).map(([name, key]) => [key, acts[name as keyof typeof keys]])))
  return (
    <div className={css.acts}>
      {(Object.keys(keys) as (keyof typeof keys)[]).map((name) => {
        const act = acts[name]
        return (
          act && (
            <Button
              key={name}
              size="sm"
              variant={name === 'solve' || name === 'claim' ? 'light' : 'default'}
              rightSection={<KeyHint keys={keys[name]} />}
              aria-keyshortcuts={keys[name]}
              onClick={act}
            >
              {t(name)}
            </Button>
          )
        )
      })}
      {isHandingOver && (
        <HandOver
          conversationId={one.conversationId}
          ownId={ownId}
          onClose={() => setHandingOver(false)}
          onDone={() => {
            setHandingOver(false)
            onChanged()
          }}
        />
      )}
    </div>
  )
}
