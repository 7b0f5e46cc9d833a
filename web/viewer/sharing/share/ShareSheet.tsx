import { IconBrandQq, IconBrandWeibo, IconLink, IconPhoto, IconShare2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './Share.module.css'
import { ShareCard } from './ShareCard.tsx'
import type { Shareable } from './shareable.ts'
import { useLink } from './use-link.ts'
import { Way } from './Way.tsx'
import { copy, handOn, networks } from './ways.ts'
import { shareWords } from './words.ts'

interface Props {
  readonly what: Shareable
  readonly onClose: () => void
}

/** Every way to hand something on: as a link, by the system, to a network, or as a picture with a QR code. */
export function ShareSheet({ what, onClose }: Props) {
  const t = useWords(shareWords)
  const { linkBy, isMaking } = useLink(what)
  const [cardLink, setCardLink] = useState<string>()
  /** Where copying is not allowed the link is shown, to be copied by hand. */
  const [shown, setShown] = useState<string>()
  const copyLink = async () => {
    const link = await linkBy('link')
    if (!link) return
    if (await copy(link)) tell(t('copied'), { tone: 'done' })
    else setShown(link)
  }
  const system = async () => {
    const link = await linkBy('system')
    if (link && (await handOn({ url: link, title: what.title })) === 'failed') setShown(link)
  }
  const network = async (name: keyof typeof networks) => {
    // Opened at once, by the touch itself; browsers block what opens later.
    const page = window.open('', '_blank')
    const link = await linkBy(name)
    if (link && page) page.location.href = networks[name](link, what.title)
    else page?.close()
  }
  return (
    <Sheet title={t('title')} onClose={onClose}>
      {cardLink ? (
        <ShareCard what={what} link={cardLink} />
      ) : (
        <div className={css.sheet} aria-busy={isMaking}>
          <div className={css.what}>
            {what.pictureUrl && (
              <span className={css.picture}>
                <Picture picture={{ url: what.pictureUrl }} alt="" ratio="1" sizes="64px" isFirst />
              </span>
            )}
            <span className={css.words}>
              <strong className={css.name}>{what.title}</strong>
              {what.note && <span className={css.note}>{what.note}</span>}
              {what.price && <Money money={what.price} as="price" size="sm" />}
            </span>
          </div>
          <div className={css.ways}>
            <Way
              icon={<IconPhoto size={24} />}
              label={t('card')}
              onClick={() => void linkBy('card').then(setCardLink)}
            />
            <Way icon={<IconLink size={24} />} label={t('copy')} onClick={() => void copyLink()} />
            {typeof navigator.share === 'function' && (
              <Way icon={<IconShare2 size={24} />} label={t('system')} onClick={() => void system()} />
            )}
            <Way icon={<IconBrandWeibo size={24} />} label={t('weibo')} onClick={() => void network('weibo')} />
            <Way icon={<IconBrandQq size={24} />} label={t('qq')} onClick={() => void network('qq')} />
          </div>
          {shown && (
            <label className={css.byHand}>
              {t('byHand')}
              <input readOnly value={shown} onFocus={(event) => event.currentTarget.select()} />
            </label>
          )}
          <p className={css.note}>{t('told')}</p>
        </div>
      )}
    </Sheet>
  )
}
