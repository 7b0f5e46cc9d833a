import type { RuleAction, RuleKind } from '#contracts/moderation'

/** What can happen with a kind of rule: only a link can be let pass. */
export const actionsOf = (kind: RuleKind): readonly RuleAction[] =>
  kind === 'link' ? ['refuse', 'wait', 'allow'] : ['refuse', 'wait']
