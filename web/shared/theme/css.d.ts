import 'react'

declare module 'react' {
  /** Custom properties may be handed to a style like any other. */
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number | undefined
  }
}
