import { Component, type ErrorInfo, type ReactNode } from 'react'

/** Keeps what one offer cannot do from the rest of the room: the show goes on without it. */
export class Quiet extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack)
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children
  }
}
