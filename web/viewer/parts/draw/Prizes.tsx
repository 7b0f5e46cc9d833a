import type { Prize } from '#contracts/draws'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Draw.module.css'
import { drawWords } from './words.ts'

/** What can be won, the best first. */
export function Prizes({ prizes }: { readonly prizes: readonly Prize[] }) {
  const t = useWords(drawWords)
  const text = useTexts()
  return (
    <ul className={css.prizes}>
      {prizes.map(({ rank, title, imageUrl, quantity }) => (
        <li key={rank}>
          {imageUrl && <img src={imageUrl} alt="" width={24} height={24} loading="lazy" />}
          {t(prizes.length > 1 ? 'prize' : 'onlyPrize', {
            rank: t('ranks').charAt(rank - 1),
            title: text(title),
            count: quantity,
          })}
        </li>
      ))}
    </ul>
  )
}
