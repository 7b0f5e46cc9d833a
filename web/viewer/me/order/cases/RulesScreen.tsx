import { Select } from '@mantine/core'
import { useState } from 'react'
import { type CaseReason, caseReasons, listPublicDecisions } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { HouseRules } from './HouseRules.tsx'
import { caseWords, kindWord } from './words.ts'

/** The rules of the house, and what was decided by them, without names. */
export function RulesScreen() {
  const t = useWords(caseWords)
  const [rule, setRule] = useState<CaseReason | undefined>()
  const list = useList(listPublicDecisions, { query: { limit: 20, ...(rule && { rule }) } })
  return (
    <article className={css.page}>
      <PageHeader title={t('rulesTitle')} note={t('rulesNote')} />
      <ol className={css.rules}>
        {caseReasons.map((one) => (
          <li key={one}>
            <strong>{t(one)}</strong>
            <p className={css.soft}>{t(`rule.${one}`)}</p>
          </li>
        ))}
      </ol>
      <HouseRules />
      <p>{t('ladder')}</p>
      <h2>{t('log')}</h2>
      <p className={css.soft}>{t('logNote')}</p>
      <Select
        w={200}
        aria-label={t('log')}
        placeholder={t('anyRule')}
        clearable
        data={caseReasons.map((value) => ({ value, label: t(value) }))}
        value={rule ?? null}
        onChange={(value) => setRule(caseReasons.find((one) => one === value))}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('logNone')}</p>}
      <ul className={css.list}>
        {list.isPending && ['a', 'b'].map((place) => <Bone key={place} height={64} radius={12} />)}
        {list.items?.map((one) => (
          <li key={one.id} className={css.card}>
            <span className={css.head}>
              <strong>{t(`decision.${one.decision}`)}</strong>
              <span className={css.soft}>
                {t(kindWord(one.kind))} · {t(one.rule)} · <When at={one.decidedAt} as="day" />
              </span>
            </span>
            {one.appeal && <p className={css.soft}>{t('appealState', { state: t(`appeal.${one.appeal}`) })}</p>}
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </article>
  )
}
