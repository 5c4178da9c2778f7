import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { plainDate, snapshotKind } from '../../../contract/fields.ts'

const sampleFiles = z.array(
  z.object({
    fileName: z.string(),
    kind: snapshotKind,
    asOf: plainDate.nullable().catch(null),
    size: z.number().nonnegative(),
  }),
)

/** Made-up exports to try the product with; only some installations offer them. */
export const sampleFilesQuery = queryOptions({
  queryKey: ['sample-files'],
  queryFn: async ({ signal }) => {
    const response = await fetch('/samples/index.json', { signal })
    if (!response.ok || response.headers.get('content-type')?.includes('json') !== true) return []
    return sampleFiles.catch([]).parse(await response.json())
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})
