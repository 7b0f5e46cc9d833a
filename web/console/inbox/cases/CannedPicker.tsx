import { listCanned } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

const mostShown = 6

interface Props {
  readonly text: string
  /** What the blanks of an answer become. */
  readonly names: Readonly<Record<string, string>>
  readonly onPick: (text: string) => void
}

/** Answers that are said often: a slash and part of the shortcut finds them, one that fits alone is taken by its button. */
export function CannedPicker({ text, names, onPick }: Props) {
  const t = useWords(serviceWords)
  const isAsked = text.startsWith('/')
  const { data } = useRoute(listCanned, { query: {} }, { enabled: isAsked, staleTime: 60_000 })
  if (!isAsked) return null
  const wanted = text.slice(1).trim().toLowerCase()
  const fitting = data?.items.filter((one) => one.shortcut.includes(wanted) || one.text.includes(wanted)) ?? []
  const filled = (answer: string) => answer.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => names[name] ?? blank)
  return (
    <ul className={css.canned} aria-label={t('canned')}>
      {fitting.length === 0 && <li className={css.rowNote}>{t('noCanned')}</li>}
      {fitting.slice(0, mostShown).map((one) => (
        <li key={one.id}>
          <button type="button" className={css.cannedOne} onClick={() => onPick(filled(one.text))}>
            <strong>/{one.shortcut}</strong>
            <span>{filled(one.text)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
