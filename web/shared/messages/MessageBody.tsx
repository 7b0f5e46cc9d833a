import { type Message, readMessagePicture } from '#contracts/messaging'
import { useTexts } from '../i18n/texts.ts'
import { useWords } from '../i18n/words.ts'
import { Money } from '../ui/value/Money.tsx'
import { addressOf } from '../wire/call.ts'
import css from './Messages.module.css'
import { threadWords } from './words.ts'

interface Props {
  readonly message: Message
  readonly isOwn: boolean
  /** Where a card leads; nowhere when it gives nothing. */
  readonly cardAddress: (card: NonNullable<Message['card']>) => string | undefined
}

/** What a message says: its quote, words, picture and card; or that it is gone. */
export function MessageBody({ message, isOwn, cardAddress }: Props) {
  const t = useWords(threadWords)
  const text = useTexts()
  const { gone, reply, picture, card } = message
  if (gone) return <p className={css.gone}>{t(isOwn && gone === 'taken-back' ? 'taken-back-own' : gone)}</p>
  const address = card && !card.isGone ? cardAddress(card) : undefined
  const pictureAddress = picture && addressOf(readMessagePicture, { params: { pictureId: picture.id } })
  return (
    <>
      {reply && <p className={css.quote}>{reply.text || t('quoteGone')}</p>}
      {picture && (
        <a href={pictureAddress} target="_blank" rel="noreferrer" aria-label={t('openPicture')}>
          <img
            className={css.picture}
            src={pictureAddress}
            alt={t('picture')}
            width={picture.width}
            height={picture.height}
            style={{ backgroundImage: `url(${picture.blur})` }}
            loading="lazy"
          />
        </a>
      )}
      {card && (
        <a className={css.card} href={address} data-gone={card.isGone || undefined}>
          {card.pictureUrl && <img src={card.pictureUrl} alt="" width={56} height={56} loading="lazy" />}
          <span className={css.cardWords}>
            <span className={css.cardTitle}>{card.title ? text(card.title) : t('cardGone')}</span>
            {card.detail && <span className={css.cardDetail}>{card.detail}</span>}
            {card.price && <Money money={card.price} />}
          </span>
        </a>
      )}
      {message.text && <p className={css.text}>{message.text}</p>}
    </>
  )
}
