import { useEffect, useState } from 'react'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { useBrand } from '#web/shared/theme/brand.ts'
import { typefaces } from '#web/shared/theme/theme.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { drawCard } from './draw-card.ts'
import type { Shareable } from './shareable.ts'
import { shareWords } from './words.ts'

/** A drawn card: the picture itself, and an address under which it is shown while it is needed. */
interface Card {
  readonly file: File
  readonly url: string
}

/** Draws the card of something, with this link, in the person's language and name. */
export function useCard(
  what: Shareable,
  link: string,
): { readonly card: Card | undefined; readonly hasFailed: boolean } {
  const t = useWords(shareWords)
  const language = useLanguage()
  const brand = useBrand()
  const { me, isMember } = useMe()
  const [card, setCard] = useState<Card>()
  const [hasFailed, setFailed] = useState(false)
  const house = brand.name[language]
  const from = isMember && me ? t('from', { name: me.name }) : t('fromFriend')
  const { title, note, price, was, pictureUrl } = what
  const words = JSON.stringify({
    house,
    title,
    note,
    price: price && sayMoney(price, language),
    was: was && sayMoney(was, language),
    from,
    scan: t('scan'),
  })
  const typeface = typefaces[brand.type]
  useEffect(() => {
    let url = ''
    let isHere = true
    drawCard(JSON.parse(words), { accent: brand.accent, typeface }, link, pictureUrl).then(
      (blob) => {
        if (!isHere) return
        url = URL.createObjectURL(blob)
        setCard({ file: new File([blob], 'share.png', { type: 'image/png' }), url })
      },
      () => isHere && setFailed(true),
    )
    return () => {
      isHere = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [words, brand.accent, typeface, link, pictureUrl])
  return { card, hasFailed }
}
