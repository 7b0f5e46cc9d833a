import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './SkipLink.module.css'

/** The first stop of the keyboard: past the navigation, to `<main id="content">`. */
export function SkipLink() {
  const t = useWords(uiWords)
  return (
    <a href="#content" className={css.skip}>
      {t('toContent')}
    </a>
  )
}
