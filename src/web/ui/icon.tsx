const paths = {
  overview: 'M4 19V11M10 19V5M16 19v-6M21 19H3',
  agencies: 'M4 20V9l8-5 8 5v11M3 20h18M9 20v-6h6v6',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.6 6.500-5.600s6.100 2 6.500 5.600M16 4.600a3.500 3.500 0 0 1 0 6M18 14.900c2 .7 3.200 2.500 3.500 5.100',
  coverage: 'M3 17l6-6 4 4 8-9M15 6h6v6',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 20h16',
  report: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  chevron: 'M6 9l6 6 6-6',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500L20 20',
  close: 'M6 6l12 12M18 6L6 18',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  up: 'M12 19V6M6 11l6-6 6 6',
  down: 'M12 5v13M6 13l6 6 6-6',
  remember: 'M7 4h10v16l-5-4-5 4z',
  list: 'M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01',
  shield: 'M12 3l8 3v6c0 4.500-3.200 7.600-8 9-4.800-1.400-8-4.500-8-9V6zM8.500 12l2.500 2.500 4.500-4.500',
  lock: 'M6 11h12v9H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11',
  swap: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  mark: 'M12 20.500C6 16.500 3.500 13 3.500 9.300A4.600 4.600 0 0 1 12 7a4.600 4.600 0 0 1 8.500 2.300c0 3.700-2.500 7.200-8.500 11.200ZM8 11.500l2.800 2.800 5-5',
} as const

export type IconName = keyof typeof paths

/** A line drawing beside a word; never the only carrier of a meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  )
}
