/** What the windows of one browser tell each other about the session they share. */
export type SessionNews =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly username: string }
  /** The server answered somebody signed in: the session goes on. */
  | { readonly kind: 'answered'; readonly at: number }

const name = 'pantau-asuh.session'
let opened: BroadcastChannel | null = null

/** Tells all other windows; this one knows already. */
export function tellWindows(news: SessionNews): void {
  channel()?.postMessage(news)
}

/** Listens to the other windows until the returned function is called. */
export function hearWindows(listener: (news: SessionNews) => void): () => void {
  const hear = ({ data }: MessageEvent<SessionNews>) => listener(data)
  const current = channel()
  current?.addEventListener('message', hear as EventListener)
  return () => current?.removeEventListener('message', hear as EventListener)
}

function channel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  opened ??= new BroadcastChannel(name)
  return opened
}
