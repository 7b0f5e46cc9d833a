import { Component, type ErrorInfo, type ReactNode } from 'react'
import { ScreenBroken } from '../ui/state/ScreenBroken.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error?: unknown
  readonly isBroken: boolean
}

/** Catches a screen that threw, so that the frame around it still leads elsewhere. */
export class Broken extends Component<Props, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, isBroken: true }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack)
  }

  override render(): ReactNode {
    return this.state.isBroken ? <ScreenBroken error={this.state.error} /> : this.props.children
  }
}
