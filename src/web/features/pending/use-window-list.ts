import { useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Browsers stop laying out near 33 million pixels; a list that long is narrowed, not scrolled. */
export const longestList = 400_000

/** Virtual rows that scroll with the page, below whatever stands above the list. */
export function useWindowList(
  listRef: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Virtualizer<Window, Element> {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const list = listRef.current
      if (list !== null) setTop(list.getBoundingClientRect().top + window.scrollY)
      // The frame's bar stays in sight: the table's own header stops below it.
      const bar = document.querySelector<HTMLElement>('#content')?.previousElementSibling
      const isSticky = bar != null && getComputedStyle(bar).position === 'sticky'
      const height = isSticky ? bar.getBoundingClientRect().height : 0
      document.documentElement.style.setProperty('--bar-height', `${height}px`)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [listRef])
  return useWindowVirtualizer({
    count: Math.min(count, longestList),
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: top,
    // Before the window has been measured (tests, the first paint) a screenful is shown.
    initialRect: { width: 1280, height: 800 },
  })
}
