import {
  type Icon,
  IconArticle,
  IconBox,
  IconBroadcast,
  IconHash,
  IconHistory,
  IconNews,
  IconNote,
  IconTrendingUp,
  IconUser,
} from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Marks } from './hit/Marks.tsx'
import css from './Search.module.css'
import type { Suggestion } from './use-suggestions.ts'
import { searchWords } from './words.ts'

const icons: Readonly<Record<Suggestion['is'], Icon>> = {
  recent: IconHistory,
  popular: IconTrendingUp,
  post: IconNote,
  article: IconArticle,
  news: IconNews,
  product: IconBox,
  show: IconBroadcast,
  person: IconUser,
  topic: IconHash,
}

interface Props {
  readonly id: string
  readonly suggestions: readonly Suggestion[]
  /** Which one the arrow keys stand on; -1 for none. */
  readonly at: number
  readonly onChosen: () => void
}

/** What the typed words may become. The keyboard stays in the field. */
export function Suggestions({ id, suggestions, at, onChosen }: Props) {
  const t = useWords(searchWords)
  return (
    <div id={id} role="listbox" aria-label={t('suggestions')} className={css.suggestions}>
      {suggestions.map(({ key, is, text, hit, open }, place) => {
        const SuggestionIcon = icons[is]
        return (
          <button
            key={key}
            id={`${id}-${place}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={css.suggestion}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onChosen()
              open()
            }}
          >
            <SuggestionIcon size={18} stroke={1.7} aria-hidden className={css.suggestionIcon} />
            <span className={css.suggestionText}>{hit ? <Marks text={hit.title} /> : text}</span>
            {is !== 'recent' && is !== 'popular' && <span className={css.suggestionKind}>{t(is)}</span>}
          </button>
        )
      })}
    </div>
  )
}
