import process from 'node:process'

import { oneByOne, throughEngine } from './flash-sale/engine.ts'
import { throughHttp } from './flash-sale/http-storm.ts'
import { killed } from './flash-sale/kills.ts'
import { openMarket, sum } from './flash-sale/market.ts'
import { startChild } from './room/children.ts'

/** One product, 5,000 pieces, two a person; 20,000 people who claim three times each. */
const crowd = { claims: 60_000, people: 20_000, allotment: 5_000 }
/** The same proportions for the way that is slow. */
const few = { claims: 2_400, people: 800, allotment: 200 }
const seeds = 20

const market = await openMarket()
const began = performance.now()
const seconds = () => ((performance.now() - began) / 1_000).toFixed(1)

const warm = await throughEngine(market, few)
const engine = await throughEngine(market, crowd)
const everyoneWins = await throughEngine(market, { claims: 20_000, people: 20_000, allotment: 20_000 })
const twoNodes = await throughEngine(market, crowd, 2)
const single = await oneByOne(market, few)
console.log(
  `engine ${engine.claimsPerSecond}/s, ${everyoneWins.claimsPerSecond}/s where every claim is honoured; ` +
    `one transaction a claim ${single.claimsPerSecond}/s (${seconds()} s)`,
)
const http = await throughHttp(market, crowd, (environment) => startChild('../flash-sale/house.ts', environment))
console.log(`over HTTP ${http.claimsPerSecond}/s, p99 ${http.p99Ms} ms, ${http.honoured} honoured (${seconds()} s)`)
const kills = await killed(market, seeds)
console.log(`${kills.seeds} seeds with the node and the database killed (${seconds()} s)`)
await market.drop()

const ratio = engine.claimsPerSecond / single.claimsPerSecond
console.log(
  JSON.stringify({
    engineClaimsPerSecond: engine.claimsPerSecond,
    honouredPerSecond: everyoneWins.claimsPerSecond,
    twoNodesClaimsPerSecond: twoNodes.claimsPerSecond,
    ratioVsOneTransactionPerClaim: Number(ratio.toFixed(1)),
    httpClaimsPerSecond: http.claimsPerSecond,
    httpP99Ms: http.p99Ms,
    ...sum([warm, engine, everyoneWins, twoNodes, single, http, kills].map(({ wrongs }) => wrongs)),
  }),
)
process.exit()
