import type { ProductTrust } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { BatchFacts } from '../../parts/batch/BatchFacts.tsx'
import { BatchTrace } from '../../parts/batch/BatchTrace.tsx'
import { batchWords } from '../../parts/batch/words.ts'
import css from './Trust.module.css'
import { trustWords } from './words.ts'

type Props = Pick<ProductTrust, 'batches'> & { readonly trace: NonNullable<ProductTrust['trace']> }

/** The latest batch with its trace, and the others as links to their pages. */
export function BatchPart({ trace, batches }: Props) {
  const t = useWords(trustWords)
  const says = useWords(batchWords)
  const others = batches.filter(({ id }) => id !== trace.id)
  return (
    <>
      <BatchFacts batch={trace} />
      <BatchTrace events={trace.events} />
      <p className={css.others}>
        <LinkTo to={trace.path}>{t('batchPage', { lot: trace.lot })}</LinkTo>
        {others.map(({ id, path, lot }) => (
          <LinkTo key={id} to={path}>
            {says('lot', { lot })}
          </LinkTo>
        ))}
      </p>
    </>
  )
}
