import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** The attributes of `<model-viewer>` (@google/model-viewer 4) that the house uses. */
interface ModelViewerAttributes extends HTMLAttributes<HTMLElement> {
  src: string
  alt: string
  poster?: string
  ar?: boolean
  'ar-modes'?: string
  'camera-controls'?: boolean
  'auto-rotate'?: boolean
  'touch-action'?: string
  'shadow-intensity'?: string
  'interaction-prompt'?: string
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'model-viewer': DetailedHTMLProps<ModelViewerAttributes, HTMLElement>
    }
  }
}
