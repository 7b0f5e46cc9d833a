import type { ProposalState } from '#contracts/community'

interface OfProposal {
  proposalId: string
  circleId?: string
}

declare module '#platform/facts' {
  interface Facts {
    'community.rules-proposed': OfProposal & { personId: string; state: ProposalState }
    'community.rules-discussed': OfProposal
    'community.rules-vote-opened': OfProposal
    'community.rules-vote-closed': OfProposal & {
      outcome: 'passed' | 'failed'
      yes: number
      no: number
      abstain: number
      eligible: number
    }
    /** What passed is in force, or was refused with a reason. */
    'community.rules-settled': OfProposal & { state: 'in-force' | 'refused' }
    'community.rules-withdrawn': OfProposal
  }
}
