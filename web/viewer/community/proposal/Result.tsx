import type { RuleProposal } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Proposal.module.css'
import { proposalWords } from './words.ts'

const choices = ['yes', 'no', 'abstain'] as const

/** What a vote came to, and what was made of it. */
export function Result({ proposal }: { readonly proposal: RuleProposal }) {
  const t = useWords(proposalWords)
  const say = useNumbers()
  const { yes, no, abstain, eligible = 0, named, answer, settledBy } = proposal
  const all = yes + no + abstain
  return (
    <section className={css.card} aria-label={t('result')}>
      <h2>{t('result')}</h2>
      <div className={css.bars}>
        {choices.map((choice) => (
          <Bar key={choice} name={t(choice)} votes={proposal[choice]} share={all === 0 ? 0 : proposal[choice] / all} />
        ))}
      </div>
      <p className={css.soft}>{t('turnout', { all: say.number(all), eligible: say.number(eligible) })}</p>
      {answer && <p className={css.text}>{t('answered', { name: settledBy?.name ?? '', answer })}</p>}
      {named && named.length > 0 && (
        <details>
          <summary>{t('named')}</summary>
          <ul className={css.rules}>
            {named.map(({ person, choice }) => (
              <li key={person.id}>
                {person.name} · {t(choice)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Bar({ name, votes, share }: { readonly name: string; readonly votes: number; readonly share: number }) {
  const say = useNumbers()
  return (
    <>
      <span>{name}</span>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span>{say.number(votes)}</span>
    </>
  )
}
