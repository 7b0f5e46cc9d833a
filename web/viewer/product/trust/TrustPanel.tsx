import { IconCertificate } from '@tabler/icons-react'
import { getProductTrust } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CertificateList } from './CertificateList.tsx'
import css from './Trust.module.css'
import { TrustPart } from './TrustPart.tsx'
import { trustWords } from './words.ts'

/** What speaks for a product, folded into parts; nothing stands here for a product about which nothing is said. */
export function TrustPanel({ productId }: { readonly productId: string }) {
  const t = useWords(trustWords)
  const { data, error } = useRoute(getProductTrust, { params: { product: productId } })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Bone height={56} radius={12} />
  const { certificates } = data
  const inForce = certificates.filter(({ state }) => state !== 'expired')
  return (
    <section className={css.panel} aria-label={t('trust')}>
      {certificates.length > 0 && (
        <TrustPart
          icon={IconCertificate}
          title={t('certificates')}
          note={inForce.length > 0 ? t('inForce', { count: inForce.length }) : t('noneInForce')}
          isOpen
        >
          <CertificateList certificates={certificates} />
        </TrustPart>
      )}
    </section>
  )
}
