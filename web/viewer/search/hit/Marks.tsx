import type { Marked } from '#contracts/search'
import css from './Hit.module.css'

/** A text with what was sought marked in it. */
export function Marks({ text: { text, marks } }: { readonly text: Marked }) {
  const ends = [0, ...marks.map(([, until]) => until)]
  return (
    <>
      {marks.map(([from, until], nth) => (
        <span key={from}>
          {text.slice(ends[nth], from)}
          <mark className={css.mark}>{text.slice(from, until)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
