import type { Group } from '#contracts/sharing'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from '../Group.module.css'
import { groupWords } from '../words.ts'

const stateWords = {
  opening: 'stateOpening',
  open: 'stateOpen',
  completed: 'stateCompleted',
  failed: 'stateFailed',
} as const

/** One of this person's groups: what, and how it stands. */
export function MyGroup({ group }: { readonly group: Group }) {
  const t = useWords(groupWords)
  const text = useTexts()
  const { id, product, state, needs, paid, endsAt, mine } = group
  return (
    <LinkTo to={`/groups/${id}`} className={css.mineRow}>
      <span className={css.minePicture}>
        <Picture picture={product.picture} alt="" ratio="1" sizes="72px" />
      </span>
      <span className={css.words}>
        <span className={css.title}>{text(product.title)}</span>
        {mine && <Money money={mine.unitPrice} as="price" size="sm" />}
        <span className={css.state} data-state={state}>
          {t(stateWords[state])}
          {state === 'open' && ` · ${paid < needs ? t('missing', { count: needs - paid }) : t('enough')} · `}
          {state === 'open' && endsAt && <Countdown until={endsAt} />}
        </span>
      </span>
    </LinkTo>
  )
}
