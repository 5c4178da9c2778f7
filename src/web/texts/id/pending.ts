export const pending = {
  title: 'Belum berpartisipasi',
} as const
