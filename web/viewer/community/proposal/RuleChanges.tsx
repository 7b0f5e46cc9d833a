import { useWords } from '#web/shared/i18n/words.ts'
import { changesOf } from './diff.ts'
import css from './Proposal.module.css'
import { proposalWords } from './words.ts'

const names = { kept: 'kept', gone: 'goneRule', new: 'newRule' } as const

/** The rules with what changes marked, in words and in colour. */
export function RuleChanges({
  before,
  after,
}: {
  readonly before: readonly string[]
  readonly after: readonly string[]
}) {
  const t = useWords(proposalWords)
  return (
    <section className={css.card} aria-label={t('changes')}>
      <h2>{t('changes')}</h2>
      <ul className={css.rules}>
        {changesOf(before, after).map(({ rule, change }) => (
          <li key={`${change} ${rule}`} className={css.rule} data-change={change}>
            <span>{t(names[change])}</span>
            <span>{rule}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
