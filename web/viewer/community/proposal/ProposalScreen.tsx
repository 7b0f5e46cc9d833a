import { IconGavel } from '@tabler/icons-react'
import { getRuleProposal } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Proposal.module.css'
import { ProposalActs } from './ProposalActs.tsx'
import { Result } from './Result.tsx'
import { RuleChanges } from './RuleChanges.tsx'
import { proposalWords } from './words.ts'

/** One proposal: what it changes, how it stands, and what one can do now. */
export function ProposalScreen() {
  const t = useWords(proposalWords)
  const proposalId = usePathParam('proposalId')
  const { data, error, refetch } = useRoute(getRuleProposal, { params: { proposalId } })
  if (error?.status === 404 || error?.status === 400) {
    return (
      <EmptyState
        isPage
        art={<IconGavel size={36} stroke={1.5} />}
        title={t('gone')}
        action={<ButtonLink to="/proposals">{t('toList')}</ButtonLink>}
      />
    )
  }
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={320} radius={12} />
  const isCounted = ['passed', 'failed', 'in-force', 'refused'].includes(data.state) && data.eligible !== undefined
  return (
    <article className={css.page}>
      <PageHeader title={data.circle?.name ?? t('house')} note={t(`state.${data.state}`)} />
      <section className={css.card} aria-label={t('reason')}>
        <h2>{t('reason')}</h2>
        <p className={css.text}>{data.reason}</p>
        <p className={css.soft}>
          {t('by', { name: data.by.name })} · <When at={data.openedAt} />
          {data.until && (
            <>
              {' · '}
              {t('until')}
              <When at={data.until} as="day" />
            </>
          )}
        </p>
      </section>
      <RuleChanges before={data.before} after={data.rules} />
      {isCounted && <Result proposal={data} />}
      <ProposalActs proposal={data} />
    </article>
  )
}
