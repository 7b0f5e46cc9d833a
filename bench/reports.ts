import { hidesFrom, weightOfReport } from '../server/domains/moderation/case/case.ts'

/**
 * A year of reports, replayed: 2,000 people who report, one in five of them to harm others; 20,000 things, one in twenty bad. The rule
 * of the house (a report weighs by what became of the reporter's earlier ones) beside plain counting at its best threshold,
 * on the same reports in the same order. Moderators decide a day later and err once in fifty; what a thing is nobody else knows.
 */
const people = Number(process.argv[2] ?? 2_000)
const things = Number(process.argv[3] ?? 60_000)
const random = chance(Number(process.argv[4] ?? 20_260_618))
const share = { malicious: 0.2, bad: 0.05 }
/** Of a hundred who see a bad thing so many honest ones report it; of those who see a good one, by mistake. */
const reports = { bad: 0.4, good: 0.005 }
/** Malicious people go for some good things together, and report some bad ones to look honest. */
const attack = { of: 0.05, joining: 0.6, alibi: 0.3 }
/** Some things are seen by few and some by many. */
const seenBy = { least: 15, most: 80 }
const mostCounted = 30
const startsAfter = 0.3

interface Reporter {
  readonly isMalicious: boolean
  right: number
  wrong: number
}

const reporters: Reporter[] = Array.from({ length: people }, () => ({
  isMalicious: random() < share.malicious,
  right: 0,
  wrong: 0,
}))
/** Decisions that moderators have not made yet. */
const open: { readonly by: readonly Reporter[]; readonly isBad: boolean; readonly due: number }[] = []
const perDay = Math.ceil(things / 365)
const tally = { bad: 0, good: 0, weightedBad: 0, weightedGood: 0, reports: 0 }
/** How many good and bad things had at least so many reports. */
const counted = Array.from({ length: mostCounted }, () => ({ bad: 0, good: 0 }))

for (let thing = 0; thing < things; thing++) {
  for (let first = open[0]; first && first.due <= thing; first = open[0]) decide(open.shift() ?? first)
  const isBad = random() < share.bad
  const isTarget = !isBad && random() < attack.of
  const by = Array.from({ length: seers() }, () => reporters[Math.floor(random() * people)] as Reporter).filter(
    (reporter, at, all) => all.indexOf(reporter) === at && reportsIt(reporter, isBad, isTarget),
  )
  if (by.length > 0) open.push({ by, isBad, due: thing + perDay })
  // The first months are the same for both rules: nobody is known yet.
  if (thing < things * startsAfter) continue
  const weight = by.reduce((sum, reporter) => sum + weightOfReport(reporter), 0)
  count(isBad, weight >= hidesFrom, by.length)
  tally.reports += by.length
}

function reportsIt({ isMalicious }: Reporter, isBad: boolean, isTarget: boolean): boolean {
  if (!isMalicious) return random() < (isBad ? reports.bad : reports.good)
  if (isTarget) return random() < attack.joining
  return isBad && random() < attack.alibi
}

function decide({ by, isBad }: (typeof open)[number]): void {
  const foundBad = random() < 0.02 ? !isBad : isBad
  for (const reporter of by) {
    if (foundBad) reporter.right++
    else reporter.wrong++
  }
}

function count(isBad: boolean, isHidden: boolean, times: number): void {
  if (isBad) tally.bad++
  else tally.good++
  if (isHidden && isBad) tally.weightedBad++
  if (isHidden && !isBad) tally.weightedGood++
  for (const [at, sums] of counted.entries()) {
    if (times <= at) break
    if (isBad) sums.bad++
    else sums.good++
  }
}

function seers(): number {
  return Math.round(seenBy.least * (seenBy.most / seenBy.least) ** random())
}

/** The plain rule at its best: the highest number of reports that still hides 95 of 100 bad things. */
const best = counted.findLastIndex(({ bad }) => bad >= 0.95 * tally.bad)
const rounded = (value: number) => Math.round(value * 100_000) / 100_000
console.log(
  JSON.stringify({
    things: tally.bad + tally.good,
    reports: tally.reports,
    maliciousShare: share.malicious,
    badHidden: rounded(tally.weightedBad / tally.bad),
    goodHidden: rounded(tally.weightedGood / tally.good),
    plainHidesFrom: best + 1,
    plainBadHidden: rounded((counted[best]?.bad ?? 0) / tally.bad),
    plainGoodHidden: rounded((counted[best]?.good ?? 0) / tally.good),
  }),
)

/** The same year in every run. Lehmer 1951. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
