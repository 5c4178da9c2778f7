import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { markOf, usePersonView } from '../../app/person-view.ts'
import type { PendingSearch } from './pending-view.ts'

/**
 * What the list shows, and how to show something else. A person opens in an entry of the history of their own, so
 * that Back closes them; everything else takes the place of what was shown.
 */
export function usePendingSearch() {
  const address = useSearch({ from: '/shell/belum' })
  const { nip, search: text } = usePersonView()
  const navigate = useNavigate({ from: '/belum' })
  const router = useRouter()
  const search: PendingSearch = { ...address, nip, search: text }
  const show = (change: Partial<PendingSearch>) => {
    const next = { ...search, ...change }
    const isOver = router.state.location.state.isOver === true
    const isClosing = nip !== undefined && next.nip === undefined && Object.keys(change).length === 1
    if (isClosing && isOver) {
      goBackInPlace(router)
      return
    }
    const isOpening = nip === undefined && next.nip !== undefined
    void navigate({
      search: previous => ({ ...previous, agencyId: next.agencyId, state: next.state, sort: next.sort }),
      state: {
        about: markOf({ nip: next.nip, search: next.search }),
        isOver: isOpening || (isOver && next.nip !== undefined),
      },
      replace: !isOpening,
      // The reader stays where the row is.
      resetScroll: false,
    })
  }
  return { search, show }
}

/** Back without the jump to where the list stood when it was left: it was in sight all the time. */
function goBackInPlace(router: ReturnType<typeof useRouter>): void {
  const top = window.scrollY
  const stop = router.subscribe('onRendered', () => {
    stop()
    window.scrollTo({ top })
  })
  router.history.back()
}
