import { Button } from '@mantine/core'
import { IconCircleCheck, IconSparkles } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Demo, getDemo, removeDemo } from '#contracts/platform/demo'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { call } from '#web/shared/wire/call.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './DemoCard.module.css'
import { RemoveDemoDialog } from './RemoveDemoDialog.tsx'
import { todayWords } from './words.ts'

/** A show has to end and a recording to be deleted, which takes longer than other commands may. */
const patienceMs = 120_000
const places = { products: '/products', people: '/people', shows: '/shows' } as const

/** What of this house is made up, and the one button that takes all of it away; nothing in a house without a demo. */
export function DemoCard({ mayRemove }: { readonly mayRemove: boolean }) {
  const t = useWords(todayWords)
  const say = useNumbers()
  const queries = useQueryClient()
  const { data: demo } = useRoute(getDemo, {})
  const [isAsking, setAsking] = useState(false)
  const [gone, setGone] = useState<Demo>()
  const removal = useMutation<Demo, Problem>({
    mutationFn: () => call(removeDemo, {}, { timeoutMs: patienceMs }),
    onSuccess: async () => {
      setGone(demo)
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  if (gone) return <Gone demo={gone} />
  if (!demo?.madeAt || demo.removedAt) return null
  return (
    <section className={css.card} aria-labelledby="today-demo">
      <IconSparkles size={28} stroke={1.6} aria-hidden className={css.art} />
      <div className={css.words}>
        <h2 id="today-demo">{t('demoTitle')}</h2>
        <p>
          {t('demoNote')} {t('demoSince')} <When at={demo.madeAt} as="day" />
        </p>
      </div>
      <ul className={css.figures}>
        {(['products', 'people', 'shows'] as const).map((name) => (
          <li key={name}>
            <LinkTo to={places[name]}>
              <strong>{say.number(demo[name])}</strong> {t(name)}
            </LinkTo>
          </li>
        ))}
      </ul>
      {mayRemove ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('removeDemo')}
        </Button>
      ) : (
        <p className={css.soft}>{t('ownersOnly')}</p>
      )}
      {isAsking && (
        <RemoveDemoDialog
          isRemoving={removal.isPending}
          problem={removal.error ?? undefined}
          onRemove={() => removal.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function Gone({ demo: { products, people, shows } }: { readonly demo: Demo }) {
  const t = useWords(todayWords)
  return (
    <section className={css.card} data-gone role="status">
      <IconCircleCheck size={28} stroke={1.6} aria-hidden className={css.art} />
      <div className={css.words}>
        <h2>{t('removedTitle')}</h2>
        <p>{t('removedNote', { products, people, shows })}</p>
      </div>
      <ButtonLink to="/products/new">{t('addProduct')}</ButtonLink>
    </section>
  )
}
