import { IconBook, IconCertificate, IconHelpHexagon, IconRoute } from '@tabler/icons-react'
import { getProductTrust } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { EndorsementCard } from '../../parts/endorsement/EndorsementCard.tsx'
import { StoryCard } from '../../parts/story/StoryCard.tsx'
import { BatchPart } from './BatchPart.tsx'
import { CertificateList } from './CertificateList.tsx'
import { GuidePart } from './GuidePart.tsx'
import css from './Trust.module.css'
import { TrustPart } from './TrustPart.tsx'
import { trustWords } from './words.ts'

/** What speaks for a product, folded into parts; nothing stands here for a product about which nothing is said. */
export function TrustPanel({ productId }: { readonly productId: string }) {
  const t = useWords(trustWords)
  const text = useTexts()
  const { data, error } = useRoute(getProductTrust, { params: { product: productId } })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Bone height={56} radius={12} />
  const { certificates, trace, batches, guide, stories, endorsements } = data
  const inForce = certificates.filter(({ state }) => state !== 'expired')
  return (
    <section className={css.panel} aria-label={t('trust')}>
      {endorsements.length > 0 && (
        <div className={css.endorsements}>
          {endorsements.map((endorsement) => (
            <EndorsementCard key={endorsement.id} endorsement={endorsement} />
          ))}
        </div>
      )}
      {trace && (
        <TrustPart icon={IconRoute} title={t('provenance')} note={text(trace.origin) || trace.lot} isOpen>
          <BatchPart trace={trace} batches={batches} />
        </TrustPart>
      )}
      {certificates.length > 0 && (
        <TrustPart
          icon={IconCertificate}
          title={t('certificates')}
          note={inForce.length > 0 ? t('inForce', { count: inForce.length }) : t('noneInForce')}
          isOpen={!trace}
        >
          <CertificateList certificates={certificates} />
        </TrustPart>
      )}
      {guide && (
        <TrustPart
          icon={IconHelpHexagon}
          title={t('guide')}
          note={guide.steps.length > 0 ? t('guideGist', { count: guide.steps.length }) : t('materials')}
        >
          <GuidePart {...guide} />
        </TrustPart>
      )}
      {stories.length > 0 && (
        <TrustPart icon={IconBook} title={t('stories')} note={text(stories[0]?.title ?? {})}>
          <div className={css.stories}>
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </div>
        </TrustPart>
      )}
    </section>
  )
}
