import type { StoryBlock as Block } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Story.module.css'

interface Props {
  readonly block: Block
  /** Stands for a picture without a caption. */
  readonly title: string
}

/** One piece of a story; empty lines in its words begin a new paragraph. */
export function StoryBlock({ block, title }: Props) {
  const text = useTexts()
  if (block.kind === 'picture') {
    const caption = text(block.caption)
    return (
      <figure className={css.figure}>
        <Picture picture={block.picture} alt={caption || title} sizes="(max-width: 48em) 100vw, 720px" />
        {caption && <figcaption>{caption}</figcaption>}
      </figure>
    )
  }
  if (block.kind === 'quote') {
    return (
      <blockquote className={css.quote}>
        <p>{text(block.text)}</p>
        {text(block.by) && <footer>{text(block.by)}</footer>}
      </blockquote>
    )
  }
  return text(block.text)
    .split(/\n{2,}/)
    .map((paragraph) => (
      <p key={paragraph} className={css.paragraph}>
        {paragraph}
      </p>
    ))
}
