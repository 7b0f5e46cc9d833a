import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type CareAct, listCareLog } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Levels.module.css'
import { levelWords } from './words.ts'

const acts = ['hide', 'tag', 'merge', 'recommend'] as const satisfies readonly CareAct[]

/** What members did for the good of all, without names. */
export function CareLog() {
  const t = useWords(levelWords)
  const [act, setAct] = useState<CareAct>()
  const list = useList(listCareLog, { query: { limit: 20, ...(act && { act }) } })
  return (
    <section className={css.card} aria-label={t('log')}>
      <h2>{t('log')}</h2>
      <p className={css.soft}>{t('logNote')}</p>
      <NativeSelect
        w={220}
        aria-label={t('log')}
        value={act ?? ''}
        onChange={(event) => setAct(acts.find((one) => one === event.currentTarget.value))}
        data={[{ value: '', label: t('any') }, ...acts.map((one) => ({ value: one, label: t(one) }))]}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={64} radius={12} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('logNone')}</p>}
      <ul className={css.list}>
        {list.items?.map((one) => (
          <li key={one.id}>
            {t(one.act)} · {t(one.outcome)}
            <br />
            <span className={css.soft}>
              {t(one.asCore ? 'asCore' : 'asLevel')} · <When at={one.at} />
            </span>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}
