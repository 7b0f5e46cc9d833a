import { stringify } from 'csv-stringify/sync'

import type { ServiceFigures } from '#contracts/messaging'

const columns = [
  'agent',
  'answers',
  'first_answer_median_seconds',
  'in_time_share',
  'late',
  'solved',
  'ratings',
  'satisfaction',
]

export function figuresAsCsv({ all, agents }: ServiceFigures): string {
  const rows = [{ agent: { name: '*' }, figures: all }, ...agents].map(({ agent, figures }) => [
    agent.name,
    figures.answers,
    figures.firstMedianMs === undefined ? '' : (figures.firstMedianMs / 1000).toFixed(1),
    figures.inTimeShare?.toFixed(4) ?? '',
    figures.late,
    figures.solved,
    figures.ratings,
    figures.satisfaction?.toFixed(2) ?? '',
  ])
  return stringify([columns, ...rows], { bom: true, escape_formulas: true })
}
