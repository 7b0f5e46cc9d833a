import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { batchRoutes } from './batch/routes.ts'
import { certificateRoutes } from './certificate/routes.ts'
import { todayOf } from './day.ts'
import { endorsementRoutes } from './endorsement/routes.ts'
import { guideRoutes } from './guide/routes.ts'
import { illustrationRoutes } from './illustration/routes.ts'
import { modelRoutes } from './model/routes.ts'
import { getProductTrust } from './queries.ts'
import { storyRoutes } from './story/routes.ts'

export const trustRoutes = [
  on(wire.getProductTrust, async ({ params, reader, now }) =>
    getProductTrust(reading(reader), await todayOf(reader, now), params.product),
  ),
  ...certificateRoutes,
  ...batchRoutes,
  ...modelRoutes,
  ...guideRoutes,
  ...illustrationRoutes,
  ...storyRoutes,
  ...endorsementRoutes,
]
