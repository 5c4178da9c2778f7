import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import type { Import } from '../../../contract/imports.ts'
import { hasArrived } from './find-arrived.ts'
import { UploadQueue } from './upload-queue.ts'

const queues = new WeakMap<QueryClient, { readonly username: string; readonly queue: UploadQueue }>()

/** One queue for each person at this window; the next person finds none of the former's files. */
function queueOf(client: QueryClient, username: string): UploadQueue {
  const known = queues.get(client)
  if (known?.username === username) return known.queue
  known?.queue.close()
  const queue = new UploadQueue(client, username)
  queues.set(client, { username, queue })
  return queue
}

/** Where files are handed over to be sent. */
export function useUploadQueue(): UploadQueue {
  const { me } = useRouteContext({ from: '/shell' })
  return queueOf(useQueryClient(), me.username)
}

/** The files on their way, those a former page never finished sending, and what can be done with them. */
export function useUploads(imports: readonly Import[] | undefined) {
  const queue = useUploadQueue()
  const uploads = useSyncExternalStore(queue.subscribe, queue.current)
  const left = useSyncExternalStore(queue.subscribe, queue.left)
  const lost = imports === undefined ? [] : left.filter(file => !hasArrived(imports, file))
  return { queue, uploads, lost }
}
