import { Button } from '@mantine/core'
import { IconDownload, IconShare2 } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import css from './Share.module.css'
import type { Shareable } from './shareable.ts'
import { useCard } from './use-card.ts'
import { handOn } from './ways.ts'
import { shareWords } from './words.ts'

interface Props {
  readonly what: Shareable
  readonly link: string
}

/** The card as a picture: to be looked at, saved, or handed to another app. */
export function ShareCard({ what, link }: Props) {
  const t = useWords(shareWords)
  const { card, hasFailed } = useCard(what, link)
  if (hasFailed) return <p role="alert">{t('cardFailed')}</p>
  if (!card) return <Bone height={420} radius={12} />
  const files = { files: [card.file] }
  const mayHandOn = typeof navigator.canShare === 'function' && navigator.canShare(files)
  return (
    <div className={css.card}>
      <img className={css.cardPicture} src={card.url} alt={t('cardAlt', { title: what.title })} />
      <div className={css.cardActs}>
        <Button
          component="a"
          href={card.url}
          download="share.png"
          leftSection={<IconDownload size={18} aria-hidden />}
          variant={mayHandOn ? 'default' : 'filled'}
        >
          {t('save')}
        </Button>
        {mayHandOn && (
          <Button leftSection={<IconShare2 size={18} aria-hidden />} onClick={() => void handOn(files)}>
            {t('sendPicture')}
          </Button>
        )}
      </div>
      <p className={css.note}>{t('cardNote')}</p>
    </div>
  )
}
