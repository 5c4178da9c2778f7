export const reports = {
  title: 'Laporan',
} as const
