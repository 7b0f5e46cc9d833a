import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { listRuleProposals, proposeRules } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Proposal.module.css'
import { RuleChanges } from './RuleChanges.tsx'
import { proposalWords } from './words.ts'

interface Props {
  readonly name: string
  readonly circleId: string | undefined
  readonly rules: readonly string[]
}

/** Rules as they should be, one a line, and why; what changes is shown while it is written. */
export function ProposeForm({ name, circleId, rules }: Props) {
  const t = useWords(proposalWords)
  const [text, setText] = useState(rules.join('\n'))
  const [reason, setReason] = useState('')
  const propose = useCommand(proposeRules, {
    changes: [listRuleProposals],
    onDone: ({ id }) => {
      tell(t('sent'), { tone: 'done' })
      go(`/proposals/${id}`, { replace: true })
    },
  })
  const wanted = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const isSame = wanted.join('\n') === rules.join('\n')
  return (
    <div className={css.page}>
      <PageHeader title={t('propose')} note={name} />
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          propose.send({ body: { ...(circleId && { circleId }), rules: wanted, reason: reason.trim() } })
        }}
      >
        <Textarea
          label={t('rules')}
          description={t('rulesNote')}
          autosize
          minRows={4}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Textarea
          label={t('why')}
          required
          maxLength={500}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {!isSame && <RuleChanges before={rules} after={wanted} />}
        {propose.problem && <ProblemNote problem={propose.problem} />}
        <Button h={44} type="submit" loading={propose.isSending} disabled={isSame || !reason.trim()}>
          {t('send')}
        </Button>
      </form>
    </div>
  )
}
