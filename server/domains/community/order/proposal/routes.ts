import * as wire from '#contracts/community'
import type { Call } from '#platform/http'
import { on } from '#platform/http'
import type { Work } from '#platform/work'
import { getHouseRules, noteHouseRulesSeen } from './house.ts'
import { supportProposal, voteOnRules, withdrawProposal } from './part.ts'
import { proposeRules } from './propose.ts'
import { listProposals, readProposal } from './queries.ts'
import { settleProposal } from './settle.ts'

type Asking = Pick<Call<typeof wire.supportProposal>, 'reader' | 'actor' | 'perform' | 'now'>

/** Does it, and gives the proposal as it is then. */
async function andShow({ reader, actor, perform, now }: Asking, id: string, act: (work: Work) => Promise<unknown>) {
  await perform(act)
  return readProposal(reader, id, actor, now)
}

export const proposalRoutes = [
  on(wire.listRuleProposals, ({ query, reader }) => listProposals(reader, query)),
  on(wire.getRuleProposal, ({ params, reader, actor, now }) => readProposal(reader, params.proposalId, actor, now)),
  on(wire.proposeRules, async ({ body, reader, actor, perform, now }) => {
    const id = await perform((work) => proposeRules(work, body))
    return readProposal(reader, id, actor, now)
  }),
  on(wire.supportProposal, ({ params: { proposalId: id }, ...call }) =>
    andShow(call, id, (work) => supportProposal(work, id)),
  ),
  on(wire.withdrawProposal, ({ params: { proposalId: id }, ...call }) =>
    andShow(call, id, (work) => withdrawProposal(work, id)),
  ),
  on(wire.voteOnRules, ({ params: { proposalId: id }, body, ...call }) =>
    andShow(call, id, (work) => voteOnRules(work, id, body.choice)),
  ),
  on(wire.settleProposal, ({ params: { proposalId: id }, body, ...call }) =>
    andShow(call, id, (work) => settleProposal(work, id, body)),
  ),
  on(wire.getHouseRules, ({ reader, actor }) => getHouseRules(reader, actor)),
  on(wire.noteHouseRulesSeen, async ({ body, perform }) => {
    await perform((work) => noteHouseRulesSeen(work, body.version))
    return {}
  }),
]
