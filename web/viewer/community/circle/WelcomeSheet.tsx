import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Circle, getCircle, noteRulesSeen } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Circle.module.css'
import { circleScreenWords } from './words.ts'

/** Shown once to who has come in, and again when the rules changed: what holds here, and what interests them. */
export function WelcomeSheet({ circle }: { readonly circle: Circle }) {
  const t = useWords(circleScreenWords)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isClosed, setClosed] = useState(false)
  const noting = useCommand(noteRulesSeen, { changes: [getCircle], onRefused: useTellRefusal() })
  const close = (interests: readonly string[]) => {
    setClosed(true)
    noting.send({ params: { circleId: circle.id }, body: { interests: [...interests] } })
  }
  if (isClosed) return null
  const toggle = (one: string) =>
    setChosen((was) => (was.includes(one) ? was.filter((other) => other !== one) : [...was, one]))
  return (
    <Sheet title={t('welcome', { name: circle.name })} onClose={() => close([])}>
      <div className={css.form}>
        {circle.rules.length > 0 && (
          <section>
            <h3 className={css.heading}>{t('rulesFirst')}</h3>
            <ol className={css.rules}>
              {circle.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
          </section>
        )}
        {circle.interests.length > 0 && (
          <fieldset className={css.interests}>
            <legend className={css.heading}>{t('interests')}</legend>
            <p className={css.count}>{t('interestsNote')}</p>
            {circle.interests.map((one) => (
              <label key={one} className={css.interest}>
                <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
                {one}
              </label>
            ))}
          </fieldset>
        )}
        <Button onClick={() => close(chosen)}>
          {t(circle.interests.length > 0 && chosen.length === 0 ? 'skip' : 'start')}
        </Button>
      </div>
    </Sheet>
  )
}
