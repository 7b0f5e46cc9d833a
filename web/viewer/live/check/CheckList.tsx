import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Fault } from '#web/shared/wire/self-check.ts'
import css from './Check.module.css'
import { things } from './things.ts'
import { checkWords } from './words.ts'

interface Props {
  /** Absent while it is being checked. */
  readonly faults: readonly Fault[] | undefined
  readonly skewMs: number | undefined
}

/** Each thing that was checked, with what is wrong with it and how to mend that. */
export function CheckList({ faults, skewMs }: Props) {
  const t = useWords(checkWords)
  const isUnreachable = faults?.includes('house-unreachable') ?? false
  return (
    <ul className={css.list} aria-busy={!faults}>
      {things.map(({ name, faults: possible }) => {
        const found: readonly Fault[] = possible.filter((fault) => faults?.includes(fault))
        const state = stateOf(faults !== undefined, found.length > 0, isUnreachable)
        return (
          <li key={name} className={css.thing} data-state={state} data-thing={name}>
            <Sign state={state} />
            <span className={css.name}>{t(name)}</span>
            <span className={css.state}>
              {state === 'broken' && t('broken')}
              {state === 'fine' && t('ok')}
              {state === 'fine' &&
                name === 'clock' &&
                skewMs !== undefined &&
                ` · ${t('skew', { ms: Math.abs(skewMs) })}`}
            </span>
            {found.map((fault) => (
              <p key={fault} className={css.mend}>
                {t(fault)}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

type State = 'open' | 'fine' | 'broken'

/** Where the house does not answer at all, nothing else can be known. */
function stateOf(isKnown: boolean, isBroken: boolean, isUnreachable: boolean): State {
  if (isBroken) return 'broken'
  return isKnown && !isUnreachable ? 'fine' : 'open'
}

function Sign({ state }: { readonly state: State }) {
  const Icon = { open: IconCircleDashed, fine: IconCircleCheckFilled, broken: IconAlertTriangleFilled }[state]
  return <Icon className={css.sign} size={22} aria-hidden />
}
