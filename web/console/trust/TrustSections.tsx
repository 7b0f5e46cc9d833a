import type { Product } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { CertificateSection } from './certificate/CertificateSection.tsx'
import { certificateWords } from './certificate/words.ts'
import css from './Trust.module.css'

/** What speaks for a product. Each part acts by itself, none is sent with the product's own form. */
export function TrustSections({ product }: { readonly product: Product }) {
  const certificates = useWords(certificateWords)
  const { may } = useMe()
  return (
    <div className={css.sections} inert={product.status === 'archived' || !may('catalogue.write')}>
      <section className={css.card} aria-labelledby="trust-certificates">
        <h2 id="trust-certificates">{certificates('certificates')}</h2>
        <CertificateSection product={product} />
      </section>
    </div>
  )
}
