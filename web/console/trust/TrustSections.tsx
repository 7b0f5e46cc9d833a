import type { ReactNode } from 'react'
import type { Product } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { BatchSection } from './batch/BatchSection.tsx'
import { consoleBatchWords } from './batch/words.ts'
import { CertificateSection } from './certificate/CertificateSection.tsx'
import { certificateWords } from './certificate/words.ts'
import { GuideSection } from './guide/GuideSection.tsx'
import { guideWords } from './guide/words.ts'
import { ModelSection } from './model/ModelSection.tsx'
import { modelWords } from './model/words.ts'
import css from './Trust.module.css'

/** What speaks for a product. Each part acts by itself, none is sent with the product's own form. */
export function TrustSections({ product }: { readonly product: Product }) {
  const batches = useWords(consoleBatchWords)
  const certificates = useWords(certificateWords)
  const guides = useWords(guideWords)
  const models = useWords(modelWords)
  const { may } = useMe()
  const card = (title: string, children: ReactNode) => (
    <section className={css.card} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
  return (
    <div className={css.sections} inert={product.status === 'archived' || !may('catalogue.write')}>
      {card(batches('batches'), <BatchSection product={product} />)}
      {card(certificates('certificates'), <CertificateSection product={product} />)}
      {card(guides('guide'), <GuideSection productId={product.id} />)}
      {card(models('model'), <ModelSection productId={product.id} />)}
    </div>
  )
}
