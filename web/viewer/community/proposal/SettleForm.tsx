import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { getCircle, getHouseRules, getRuleProposal, listRuleProposals, settleProposal } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Proposal.module.css'
import { proposalWords } from './words.ts'

/** Puts what has passed into force, or says publicly why not. */
export function SettleForm({ proposalId }: { readonly proposalId: string }) {
  const t = useWords(proposalWords)
  const [answer, setAnswer] = useState('')
  const settle = useCommand(settleProposal, {
    changes: [getRuleProposal, listRuleProposals, getCircle, getHouseRules],
    onDone: () => tell(t('settled'), { tone: 'done' }),
  })
  const decide = (isInForce: boolean) =>
    settle.send({ params: { proposalId }, body: { isInForce, answer: answer.trim() } })
  return (
    <section className={css.card} aria-label={t('settle')}>
      <h2>{t('settle')}</h2>
      <p className={css.soft}>{t('settleNote')}</p>
      <Textarea
        label={t('answer')}
        maxLength={500}
        autosize
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {settle.problem && <ProblemNote problem={settle.problem} />}
      <div className={css.acts}>
        <Button h={44} loading={settle.isSending} onClick={() => decide(true)}>
          {t('inForce')}
        </Button>
        <Button h={44} variant="default" disabled={settle.isSending || !answer.trim()} onClick={() => decide(false)}>
          {t('refuse')}
        </Button>
      </div>
    </section>
  )
}
