import { Checkbox } from '@mantine/core'
import type { Scope } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { GoodsFields } from './GoodsFields.tsx'
import css from './Rule.module.css'
import { withGoods, withoutGoods } from './typed.ts'
import { ruleWords } from './words.ts'

interface Props {
  readonly scope: Scope
  readonly onType: (scope: Scope) => void
}

/** Which products a rule is for, and which of them it is not for. */
export function ScopeFields({ scope, onType }: Props) {
  const t = useWords(ruleWords)
  const { except, onActivityPrice, notOnMemberPrice, ...goods } = scope
  const without = (key: keyof Scope): Scope =>
    Object.fromEntries(Object.entries(scope).filter(([name]) => name !== key))
  return (
    <fieldset className={css.group}>
      <legend>{t('scope')}</legend>
      <p className={css.note}>{t('scopeNote')}</p>
      <GoodsFields goods={goods} onType={(typed) => onType(withGoods(scope, typed))} />
      <fieldset className={css.group}>
        <legend>{t('except')}</legend>
        <GoodsFields goods={except ?? {}} onType={(typed) => onType(withoutGoods(scope, typed))} />
      </fieldset>
      {(['onActivityPrice', 'notOnMemberPrice'] as const).map((name) => (
        <Checkbox
          key={name}
          label={t(name)}
          checked={scope[name] ?? false}
          onChange={(change) => onType(change.currentTarget.checked ? { ...scope, [name]: true } : without(name))}
        />
      ))}
    </fieldset>
  )
}
