import type { Database } from '#platform/db/database'

/** Who may be asked to judge with others; the domain that knows how people behave gives it. */
export interface PanelSource {
  /** Ids of members who may sit now, leaving out these; at most `limit`. */
  eligible(reader: Database, leavingOut: readonly string[], now: Date, limit: number): Promise<readonly string[]>
}

let source: PanelSource | undefined

export function registerPanel(panel: PanelSource): void {
  source = panel
}

export function panelSource(): PanelSource | undefined {
  return source
}
