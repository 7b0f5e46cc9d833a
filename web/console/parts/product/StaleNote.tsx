import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { FieldChange } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { ChangeTable } from './ChangeTable.tsx'
import css from './Product.module.css'
import { productWords } from './words.ts'

interface Props {
  readonly problem: Problem
  readonly onKeepMine: (version: number) => void
  readonly onTakeTheirs: () => void
}

/** Somebody else was faster: shows what that person changed, and both ways on. It takes the focus, for it stands above what was typed. */
export function StaleNote({ problem, onKeepMine, onTakeTheirs }: Props) {
  const t = useWords(productWords)
  const { by, version, changes } = problem.details
  const note = useRef<HTMLElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <section ref={note} className={css.stale} role="alert" tabIndex={-1}>
      <h2>{t('staleTitle', { name: String(by ?? '') })}</h2>
      <p className={css.note}>{t('staleNote')}</p>
      {isChanges(changes) && <ChangeTable changes={changes} />}
      <div className={css.row}>
        <Button onClick={() => onKeepMine(Number(version))}>{t('keepMine')}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

function isChanges(value: unknown): value is FieldChange[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'field' in one)
}
