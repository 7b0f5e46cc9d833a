import { Button } from '@mantine/core'
import { getRuleProposal, type RuleProposal, voteOnRules } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Proposal.module.css'
import { proposalWords } from './words.ts'

const choices = ['yes', 'no', 'abstain'] as const

/** The ballot: once a person, secret or named as it says. What others said is not shown while people vote. */
export function Ballot({ proposal }: { readonly proposal: RuleProposal }) {
  const t = useWords(proposalWords)
  const say = useNumbers()
  const vote = useCommand(voteOnRules, {
    changes: [getRuleProposal],
    onDone: () => tell(t('thanks'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const { id, isSecret, quorumPercent, sharePercent, rights, hasVoted, choice } = proposal
  return (
    <section className={css.card} aria-label={t('vote')}>
      <h2>{t('vote')}</h2>
      <p className={css.soft}>
        {t('voteNote', {
          secret: t(isSecret ? 'isSecret' : 'isNamed'),
          quorum: say.number(quorumPercent),
          share: say.number(sharePercent),
        })}
      </p>
      {rights.includes('vote') && (
        <div className={css.acts}>
          {choices.map((one) => (
            <Button
              key={one}
              h={44}
              variant={choice === one ? 'filled' : 'default'}
              aria-pressed={choice === one}
              disabled={vote.isSending}
              onClick={() => vote.send({ params: { proposalId: id }, body: { choice: one } })}
            >
              {t(one)}
            </Button>
          ))}
        </div>
      )}
      {hasVoted && <p role="status">{t('voted')}</p>}
    </section>
  )
}
