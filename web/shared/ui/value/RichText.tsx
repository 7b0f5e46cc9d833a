import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import css from './RichText.module.css'

const allowed = new Set(
  'p br strong em b i u s ul ol li h2 h3 h4 h5 blockquote table thead tbody tr th td hr sub sup'.split(' '),
)
const silent = new Set(['script', 'style', 'template', 'title'])

/** A text with simple marks. Only these marks are drawn, without attributes, so that no text can bring code along. */
export function RichText({ html }: { readonly html: string }) {
  const text = useMemo(() => drawInside(new DOMParser().parseFromString(html, 'text/html').body, Fragment), [html])
  return <div className={css.text}>{text}</div>
}

function drawInside(parent: Node, as: string | typeof Fragment): ReactNode {
  return createElement(as, null, ...[...parent.childNodes].map(draw))
}

function draw(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof HTMLElement)) return null
  const tag = node.tagName.toLowerCase()
  if (silent.has(tag)) return null
  return drawInside(node, allowed.has(tag) ? tag : Fragment)
}
