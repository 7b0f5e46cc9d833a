import { Button } from '@mantine/core'
import type { Group } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import css from './Group.module.css'
import { ShareGroup } from './ShareGroup.tsx'
import { useGroupSheet } from './use-group-sheet.tsx'
import { groupWords } from './words.ts'

interface Props {
  readonly group: Group
  readonly onChanged: () => void
}

/** The one thing to do about a group: join it, bring others, or open one's own. */
export function GroupActs({ group, onChanged }: Props) {
  const t = useWords(groupWords)
  const language = useLanguage()
  const { open, sheet } = useGroupSheet(onChanged)
  const { id: groupId, offerId, state, taken, size, mine } = group
  const isIn = mine?.state === 'held' || mine?.state === 'paid'
  const price = sayMoney(group.items[0]?.prices[0] ?? group.product.price, language)
  const canJoin = state === 'open' && !isIn && taken < size
  const canOpen = group.canOpen && !canJoin && !(isIn && (state === 'open' || state === 'opening'))
  return (
    <div className={css.acts}>
      {canJoin && (
        <Button color="lantern" size="lg" fullWidth onClick={() => open({ terms: group, of: { groupId } })}>
          {t('joinFor', { price })}
        </Button>
      )}
      {state === 'open' && isIn && <ShareGroup group={group} isMain />}
      {state === 'opening' && mine?.state === 'held' && (
        <ButtonLink to={`/orders/${mine.orderId}`}>{t('toOrder')}</ButtonLink>
      )}
      {canOpen && (
        <Button color="lantern" size="lg" fullWidth onClick={() => open({ terms: group, of: { offerId } })}>
          {t(mine ? 'openAnother' : 'openOwn')}
        </Button>
      )}
      {canJoin && <ShareGroup group={group} />}
      {!canJoin && !canOpen && state !== 'open' && state !== 'opening' && (
        <ButtonLink to={`/products/${group.product.handle}`} variant="default">
          {t('toProduct')}
        </ButtonLink>
      )}
      {sheet}
    </div>
  )
}
