import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { listProductClips, type ProductClip } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Clips.module.css'
import { productScreenWords } from './words.ts'

/** Where this product is explained: in the running show right now, and in clips of replays. */
export function Clips({ productId }: { readonly productId: string }) {
  const t = useWords(productScreenWords)
  const { data } = useRoute(listProductClips, { params: { productId } }, { refetchInterval: 30_000 })
  const now = data?.items.find((clip) => clip.until === undefined)
  const past = data?.items.filter((clip) => clip.until !== undefined) ?? []
  return (
    <>
      <div className={css.live}>
        {now ? (
          <>
            <span className={css.words}>
              <LiveBadge />
              {t('explaining', { host: now.hostName })}
            </span>
            <ButtonLink to={`/shows/${now.showId}`} color="lantern">
              {t('enter')}
            </ButtonLink>
          </>
        ) : (
          <>
            <span className={css.words}>{t('notLiveNow')}</span>
            <ButtonLink to="/live" variant="light">
              {t('toLive')}
            </ButtonLink>
          </>
        )}
      </div>
      {past.length > 0 && (
        <section aria-label={t('clips')}>
          <h2 className={css.heading}>{t('clips')}</h2>
          <div className={css.row}>
            {past.map((clip) => (
              <Clip key={clip.id} clip={clip} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function Clip({ clip }: { readonly clip: ProductClip }) {
  const t = useWords(productScreenWords)
  const text = useTexts()
  return (
    <LinkTo to={`/replays/${clip.showId}`} search={{ clip: clip.id }} className={css.clip}>
      <span className={css.frame}>
        <Picture picture={clip.imageUrl ? { url: clip.imageUrl } : undefined} alt="" ratio="3 / 4" sizes="120px" />
        <span className={css.play}>
          <IconPlayerPlayFilled size={16} aria-hidden />
        </span>
      </span>
      <span className={css.title}>{text(clip.showTitle)}</span>
      <span className={css.note}>
        {t('clipOf', { host: clip.hostName, length: sayLength(clip.durationMs ?? 0) })} · <When at={clip.at} />
      </span>
    </LinkTo>
  )
}
