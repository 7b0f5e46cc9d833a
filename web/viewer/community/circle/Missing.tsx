import type { Circle } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Circle.module.css'
import { circleScreenWords } from './words.ts'

/** What it still takes to come in, each with what one has. */
export function Missing({ missing }: { readonly missing: Circle['missing'] }) {
  const t = useWords(circleScreenWords)
  const say = useNumbers()
  return (
    <ul className={css.missing}>
      {missing.map(({ kind, need, has }) => (
        <li key={kind}>
          {t(`missing.${kind}`, { need: say.number(need), has: say.number(has) })}{' '}
          {kind === 'level' && <LinkTo to="/me/trust">{t('howLevels')}</LinkTo>}
        </li>
      ))}
    </ul>
  )
}
