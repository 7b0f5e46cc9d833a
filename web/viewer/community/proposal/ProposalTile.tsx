import type { ProposalCard } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Proposal.module.css'
import { proposalWords } from './words.ts'

/** A proposal in a list: where, why, and how it stands. */
export function ProposalTile({ proposal }: { readonly proposal: ProposalCard }) {
  const t = useWords(proposalWords)
  const { id, circle, by, reason, state, until, openedAt } = proposal
  return (
    <li>
      <LinkTo to={`/proposals/${id}`} className={css.card}>
        <span className={css.line}>
          <strong>{circle?.name ?? t('house')}</strong>
          <span>{t(`state.${state}`)}</span>
        </span>
        <span className={css.text}>{reason}</span>
        <span className={css.soft}>
          {t('by', { name: by.name })} · <When at={openedAt} />
          {until && (
            <>
              {' · '}
              {t('until')}
              <When at={until} as="day" />
            </>
          )}
        </span>
      </LinkTo>
    </li>
  )
}
