import { Button } from '@mantine/core'
import {
  getRuleProposal,
  listRuleProposals,
  type RuleProposal,
  supportProposal,
  withdrawProposal,
} from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Ballot } from './Ballot.tsx'
import css from './Proposal.module.css'
import { SettleForm } from './SettleForm.tsx'
import { proposalWords } from './words.ts'

const changes = [getRuleProposal, listRuleProposals]

/** What one can do with a proposal as it stands; who cannot is told what is missing. */
export function ProposalActs({ proposal }: { readonly proposal: RuleProposal }) {
  const t = useWords(proposalWords)
  const say = useNumbers()
  const onRefused = useTellRefusal()
  const support = useCommand(supportProposal, { changes, onRefused })
  const withdraw = useCommand(withdrawProposal, {
    changes,
    onRefused,
    onDone: () => tell(t('withdrawn'), { tone: 'done' }),
  })
  const { state, rights, missing, fromLevel, supporters, supportersNeeded, hasSupported } = proposal
  const params = { proposalId: proposal.id }
  const isOpen = state === 'gathering' || state === 'voting'
  return (
    <>
      {state === 'gathering' && (
        <section className={css.card} aria-label={t('support')}>
          <p>{t('supporters', { has: say.number(supporters), need: say.number(supportersNeeded) })}</p>
          {rights.includes('support') && (
            <Button h={44} loading={support.isSending} onClick={() => support.send({ params })}>
              {t('support')}
            </Button>
          )}
          {hasSupported && <p className={css.soft}>{t('supported')}</p>}
        </section>
      )}
      {state === 'voting' && <Ballot proposal={proposal} />}
      {isOpen && missing && <p className={css.soft}>{t(`missing.${missing}`, { level: say.number(fromLevel) })}</p>}
      {rights.includes('settle') && <SettleForm proposalId={proposal.id} />}
      {rights.includes('withdraw') && (
        <div>
          <Button
            h={44}
            variant="subtle"
            color="gray"
            loading={withdraw.isSending}
            onClick={() => withdraw.send({ params })}
          >
            {t('withdraw')}
          </Button>
        </div>
      )}
    </>
  )
}
